import { dayOf } from '../days';
import type { Facts, Mover } from '../improvement';

interface Step<Value> {
  readonly from: Value | null;
  readonly to: Value | null;
}

/** What one entry of Jira's history did to Actual and Actual date; a field that it left alone is absent. */
export interface ActualChange {
  /** ISO instant in UTC. */
  readonly at: string;
  readonly by: Mover | null;
  readonly actual?: Step<number>;
  readonly actualDate?: Step<string>;
}

/** The two fields as they stand, and how they came to it. */
export interface ActualHistory {
  readonly createdAt: string;
  readonly createdBy: Mover | null;
  readonly facts: Pick<Facts, 'actual' | 'actualDate'>;
  /** Oldest first. */
  readonly changes: readonly ActualChange[];
}

/** One measurement as somebody recorded it. None is ever lost: a later one stands in the place of an earlier one of the same day. */
export interface Measurement {
  /** The day that was measured, `yyyy-MM-dd`. */
  readonly date: string;
  /** Whether Actual date named that day; else it is the day of the entry. */
  readonly isDated: boolean;
  /** `null` takes the earlier one back. */
  readonly value: number | null;
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  readonly by: Mover | null;
  readonly correctsEarlier: boolean;
  /** No later one took its place. */
  readonly stands: boolean;
}

/** What one sitting left in the fields that it touched. */
interface Sitting {
  readonly at: string;
  readonly by: Mover | null;
  readonly value?: number | null;
  readonly date?: string | null;
}

/** How the two fields stand, and the day that the value counts for. */
type Standing =
  | { readonly value: null; readonly day: null; readonly date: string | null }
  | { readonly value: number; readonly day: string; readonly date: string | null };

const nothing: Standing = { value: null, day: null, date: null };

/** Jira's issue view saves every field by itself: the second of the two follows within this time. */
const sittingInMs = 5 * 60_000;

function toSitting({ at, by, actual, actualDate }: ActualChange): Sitting {
  return {
    at,
    by,
    ...(actual === undefined ? {} : { value: actual.to }),
    ...(actualDate === undefined ? {} : { date: actualDate.to }),
  };
}

/** Creation is not in the changelog: what a field held then is where its first change came from. */
function atCreation({ createdAt, createdBy, facts, changes }: ActualHistory): readonly Sitting[] {
  const [value, date] = [changes.find((change) => change.actual)?.actual, changes.find((change) => change.actualDate)?.actualDate];
  const began: Sitting = {
    at: createdAt,
    by: createdBy,
    value: value === undefined ? facts.actual : value.from,
    date: date === undefined ? facts.actualDate : date.from,
  };
  return began.value === null && began.date === null ? [] : [began];
}

function isSameMover(left: Mover | null, right: Mover | null): boolean {
  const idOf = (mover: Mover | null) => (mover !== null && 'accountId' in mover ? mover.accountId : null);
  return left?.kind === right?.kind && idOf(left) === idOf(right);
}

/** Whether a change fills in the other half, or mends the value before its date is there. A second date is a measurement of its own. */
function continues(before: Sitting, change: Sitting): boolean {
  const isWhole = (sitting: Sitting) => sitting.value !== undefined && sitting.date !== undefined;
  if (isWhole(before) || isWhole(change) || (before.date !== undefined && change.date !== undefined)) return false;
  return isSameMover(before.by, change.by) && Date.parse(change.at) - Date.parse(before.at) <= sittingInMs;
}

function inSittings(changes: readonly ActualChange[]): readonly Sitting[] {
  const sittings: Sitting[] = [];
  for (const change of changes.map(toSitting)) {
    const before = sittings.at(-1);
    if (before !== undefined && continues(before, change)) sittings[sittings.length - 1] = { ...before, ...change };
    else sittings.push(change);
  }
  return sittings;
}

/** The days whose measurement a new one takes the place of. */
function replacedDays(before: Standing, after: Standing): readonly (string | null)[] {
  if (after.value === null) return [before.day];
  // What got its date only now was counted for the day of its entry until then.
  const isDatedNow = before.date === null && after.date !== null && before.value === after.value;
  return isDatedNow ? [before.day, after.day] : [after.day];
}

function standingAfter(before: Standing, { at, value = before.value, date = before.date }: Sitting, timeZone: string): Standing {
  if (value === null) return { value, day: null, date };
  // A value that loses its date still counts for the day it was measured.
  const isSameDay = date === before.date || date === null;
  if (before.value === value && isSameDay) return { ...before, date };
  return { value, day: date ?? dayOf(new Date(at), timeZone), date };
}

/** The measurement that a sitting made; `null` when it changed nothing that counts, or put back what stood. */
function measure(before: Standing, after: Standing, { at, by }: Sitting, told: readonly Measurement[]): Measurement | null {
  const { value, date, day } = after;
  const standing = told.filter((measurement) => measurement.stands);
  const correctsEarlier = standing.some((measurement) => replacedDays(before, after).includes(measurement.date));
  const made = { isDated: (day === null ? before.date : date) !== null, value, recordedAt: at, by, correctsEarlier };
  if (day === null) return correctsEarlier && before.day !== null ? { ...made, date: before.day, stands: false } : null;
  const isKnown = standing.some((known) => known.date === day && known.value === value && (known.isDated || date === null));
  return isKnown ? null : { ...made, date: day, stands: true };
}

/**
 * Every measurement of a record in the order of recording, as Jira's history of Actual and Actual date tells it.
 * `timeZone` gives the day to what was recorded without a date.
 */
export function toMeasurements(history: ActualHistory, timeZone: string): readonly Measurement[] {
  let told: readonly Measurement[] = [];
  let standing = nothing;
  for (const sitting of [...atCreation(history), ...inSittings(history.changes)]) {
    const after = standingAfter(standing, sitting, timeZone);
    const made = measure(standing, after, sitting, told);
    if (made !== null) {
      const replaced = replacedDays(standing, after);
      told = [...told.map((known) => (replaced.includes(known.date) ? { ...known, stands: false } : known)), made];
    }
    standing = after;
  }
  return told;
}

/** One point of the series. */
export interface Point {
  readonly date: string;
  readonly value: number;
  readonly kind: 'baseline' | 'measurement' | 'second check';
}

/** The series by day: the baseline, if it has a date, then what stands of every day that was measured, and what second checks found. */
export function pointsOf(
  { baseline, baselineDate }: Pick<Facts, 'baseline' | 'baselineDate'>,
  told: readonly Measurement[],
  secondChecks: readonly Point[] = [],
): readonly Point[] {
  const first = baseline === null || baselineDate === null ? [] : [{ date: baselineDate, value: baseline, kind: 'baseline' } as const];
  const measured = told.flatMap(({ date, value, stands }) =>
    stands && value !== null ? [{ date, value, kind: 'measurement' } as const] : [],
  );
  return [...first, ...measured, ...secondChecks].toSorted((left, right) => left.date.localeCompare(right.date));
}
