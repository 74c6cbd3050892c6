import { hoursBetween } from '../days';
import { within, type Bounds } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import { fewestForShares, spreadOf, type Spread } from './spread';

/** From creation to the verification that let it go on, of those verified in the period. */
export interface LeadTime {
  readonly spread: Spread;
  /** For a drawing, in the order of their verification: the day of the period, from 0, and whole days of lead time. At most 200, evenly thinned. */
  readonly days: readonly number[];
  readonly lengths: readonly number[];
  /** The records themselves, where they are few. */
  readonly few: readonly { readonly key: string; readonly title: string; readonly hours: number }[];
}

const mostDrawn = 200;
const dayInSeconds = 86_400;

export function countLeadTime(bounds: Bounds) {
  const verified: RegisterRow[] = [];
  const isInPeriod = within(bounds);
  return {
    add(row: RegisterRow) {
      if (isInPeriod(row.verifiedAt)) verified.push(row);
    },
    leadTime(): LeadTime {
      const spread = spreadOf(verified.map(hoursOf));
      const inOrder = inOrderOfVerification(verified);
      const drawn = thinned(inOrder);
      return {
        spread,
        days: drawn.map((row) => Math.floor((verifiedAt(row) - bounds.since) / dayInSeconds)),
        lengths: drawn.map((row) => Math.floor(hoursOf(row) / 24)),
        few: spread.n < fewestForShares ? inOrder.map((row) => ({ key: row.key, title: row.title, hours: hoursOf(row) })) : [],
      };
    },
  };
}

const verifiedAt = (row: RegisterRow) => row.verifiedAt ?? 0;
const hoursOf = (row: RegisterRow) => hoursBetween(row.createdAt, verifiedAt(row));

/** Equals as they came. Instant and position make one number, and numbers are sorted many times faster than records. */
function inOrderOfVerification(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  const numbers = new Float64Array(rows.map((row, position) => verifiedAt(row) * rows.length + position)).sort();
  return Array.from(numbers, (number) => rows[number % rows.length]).filter((row) => row !== undefined);
}

/** The first, the last, and evenly what lies between. */
function thinned<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length <= mostDrawn) return values;
  const step = (values.length - 1) / (mostDrawn - 1);
  return Array.from({ length: mostDrawn }, (_, index) => values[Math.round(index * step)]).filter((value) => value !== undefined);
}
