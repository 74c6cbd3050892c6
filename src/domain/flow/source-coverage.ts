import { dayOf, startOfDayIn, toSeconds } from '../days';
import { endOfDayIn } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import { sources, type Source } from '../links/sources';
import type { Period } from '../summary/summary';
import { quartersUntil } from './quarters';

/** What one source brought in each quarter. */
export interface SourceLine {
  readonly source: Source | 'none';
  readonly counts: readonly number[];
  /** The day on which it last brought something, of all time up to the last quarter; `null` for never. */
  readonly last: string | null;
}

export interface SourceCoverage {
  /** Four quarters, oldest first; the last is that of the period's end, or of today where that is earlier. */
  readonly quarters: readonly (Period & { readonly opened: number; readonly done: number })[];
  readonly lines: readonly SourceLine[];
}

const quarterCount = 4;
const kinds = [...sources, 'none'] as const;
const positions = new Map<Source | 'none', number>(kinds.map((kind, index) => [kind, index]));

interface CoverageSettings {
  readonly period: Period;
  readonly timeZone: string;
  readonly today: string;
}

/** Counts row by row what each source brought quarter by quarter: a source that falls silent is news. */
export function countSourceCoverage({ period, timeZone, today }: CoverageSettings) {
  const quarters = quartersUntil(period.to < today ? period.to : today, quarterCount);
  const begin = toSeconds(startOfDayIn(quarters[0]?.from ?? today, timeZone));
  const ends = quarters.map(({ to }) => endOfDayIn(to, timeZone));
  const quarterOf = (instant: number | null) => (instant === null || instant < begin ? -1 : firstAfter(instant, ends));
  const [opened, done] = [new Int32Array(quarterCount), new Int32Array(quarterCount)];
  const counts = new Int32Array(kinds.length * quarterCount);
  const last = new Float64Array(kinds.length);
  const end = ends.at(-1) ?? 0;
  return {
    add({ source, createdAt, doneAt }: RegisterRow) {
      const finished = quarterOf(doneAt);
      if (finished !== -1) done[finished] = (done[finished] ?? 0) + 1;
      if (createdAt >= end) return;
      const position = positions.get(source ?? 'none') ?? 0;
      if (createdAt > (last[position] ?? 0)) last[position] = createdAt;
      const quarter = quarterOf(createdAt);
      if (quarter === -1) return;
      opened[quarter] = (opened[quarter] ?? 0) + 1;
      const cell = position * quarterCount + quarter;
      counts[cell] = (counts[cell] ?? 0) + 1;
    },
    coverage(): SourceCoverage {
      const lines = kinds.map((source, position): SourceLine => {
        const own = counts.subarray(position * quarterCount, (position + 1) * quarterCount);
        return { source, counts: [...own], last: dayAt(last[position] ?? 0, timeZone) };
      });
      return {
        quarters: quarters.map((quarter, index) => ({ ...quarter, opened: opened[index] ?? 0, done: done[index] ?? 0 })),
        lines: lines.filter(({ source, counts: some }) => source !== 'none' || some.some((count) => count > 0)),
      };
    },
  };
}

/** The first of some ends that an instant lies before; -1 where it lies before none. */
function firstAfter(instant: number, ends: readonly number[]): number {
  let position = 0;
  while (position < ends.length && instant >= (ends[position] ?? 0)) position += 1;
  return position < ends.length ? position : -1;
}

function dayAt(instant: number, timeZone: string): string | null {
  return instant === 0 ? null : dayOf(new Date(instant * 1000), timeZone);
}
