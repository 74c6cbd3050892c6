import { addDays, formatISO, parseISO, subDays } from 'date-fns';
import { dayOf } from '../days';
import type { Facts, Visit } from '../improvement';
import { kindFields } from '../kinds/kind-fields';
import type { Kind } from '../kinds/kinds';
import type { AppSettings } from '../set-up/settings';
import { isEnd, type Place } from './stages';

/**
 * The effect of some kinds of records is looked at once more, a while after the end. The wait counts from the end and not from
 * Standardized: before everybody concerned was told, the new way of working has not begun, and there is no effect that could last.
 * A failed check sends the same record back to Planned, in a transition that Jira's history keeps: its plan, its numbers and its
 * first verdict stay together, and it counts as reopened. Where it came back as a record of its own, that one is linked as a repeat.
 */
export function isCheckedTwice(kind: Kind): boolean {
  return kindFields[kind].includes('secondCheckDue');
}

/** Whether the second check of a record can be recorded now: it has reached its end. */
export function mayBeChecked({ kind, place }: { readonly kind: Kind; readonly place: Place }): boolean {
  return isCheckedTwice(kind) && isEnd(place);
}

/** The first day that a second check may be of, as `yyyy-MM-dd`: the end came on it, and what was checked before is of an earlier attempt. */
export function earliestSecondCheck({ visits }: { readonly visits: readonly Visit[] }): string | null {
  const end = visits.findLast(({ place }) => isEnd(place));
  return end === undefined ? null : dayOf(new Date(end.enteredAt), zone);
}

export type SecondCheckDates = Pick<Facts, 'secondCheckDue' | 'secondCheckedOn'>;

interface Checked extends Pick<Facts, 'actualDate' | 'secondCheckedOn' | 'secondCheckResult'> {
  /** When it reached its end, as an ISO instant in UTC; `null` before. */
  readonly doneAt: string | null;
  /** When a check sent it back the last time, as an ISO instant in UTC; `null` where none did. */
  readonly sentBackAt: string | null;
}

interface Ended extends Checked, SecondCheckDates {
  readonly kind: Kind;
}

/** The zone in which the app counts days when nobody is at the screen. */
const zone = 'UTC';

/**
 * What is to be recorded so that a record has a second check to come; `null` when all is well. What an earlier round left, before it
 * was reopened, is cleared: it says nothing about the end of now.
 */
export function secondCheckToCome(
  ended: Ended,
  { secondCheckAfterDays }: Pick<AppSettings, 'secondCheckAfterDays'>,
): Partial<Facts> | null {
  const { kind, doneAt, secondCheckDue } = ended;
  if (doneAt === null || !isCheckedTwice(kind)) return null;
  const doneOn = dayOf(new Date(doneAt), zone);
  const isOld = isOfEarlierAttempt(ended);
  if (secondCheckDue !== null && secondCheckDue > doneOn && !isOld) return null;
  const due = toDay(addDays(parseISO(doneOn), secondCheckAfterDays));
  if (!isOld) return { secondCheckDue: due };
  const actual = kindFields[kind].includes('secondCheckActual') ? { secondCheckActual: null } : {};
  return { secondCheckDue: due, secondCheckedOn: null, ...actual, secondCheckResult: null };
}

/** The day that a record has for its second check, or is about to get: the app records it a while after the end. What ended long ago gets none. */
export function secondCheckDueOf(ended: Ended, settings: Pick<AppSettings, 'secondCheckAfterDays'>, today: string): string | null {
  const due = secondCheckToCome(ended, settings)?.secondCheckDue ?? null;
  return due === null || due < today ? ended.secondCheckDue : due;
}

/**
 * Whether the second check that is recorded is of an attempt before. What is under way again has none of its own: there it is the one
 * that sent it back, until a new result is measured. Days alone do not tell for what was done again on the day of its failed check:
 * one that failed at the end of now would have sent it back.
 */
export function isOfEarlierAttempt({ doneAt, sentBackAt, actualDate, secondCheckedOn, secondCheckResult }: Checked): boolean {
  if (secondCheckedOn === null) return false;
  if (doneAt === null) return actualDate !== null && secondCheckedOn < actualDate;
  if (secondCheckedOn < dayOf(new Date(doneAt), zone)) return true;
  if (secondCheckResult !== 'Not effective any more' || sentBackAt === null) return false;
  return secondCheckedOn <= dayOf(new Date(sentBackAt), zone);
}

/** A schedule that did not run for some days is made good. */
const longestDelayInDays = 7;

/** Checks that fall due between these days, both among them, are told of today. What is overdue for longer was told of before. */
export function daysToTell(now: Date): { readonly from: string; readonly to: string } {
  const to = dayOf(now, zone);
  return { from: toDay(subDays(parseISO(to), longestDelayInDays)), to };
}

const toDay = (date: Date) => formatISO(date, { representation: 'date' });
