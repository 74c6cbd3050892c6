import type { Bounds } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import { isEnd, type Place } from '../lifecycle/stages';
import { placesOf } from '../kinds/lines';
import { fewestForShares, spreadOf, type Spread } from './spread';
import { arrivalAt } from './ways';

/** Where time is spent: every stage before the end, and the wait beside them. */
export const timedPlaces: readonly Place[] = placesOf('improvement').filter((place) => !isEnd(place) && place !== 'declined');

const positions = new Map(timedPlaces.map((place, index) => [place, index]));

export interface PlaceTime {
  readonly place: Place;
  /** Of the records that left it in the period and are neither there again nor on hold. Each counts once, with all its stays. */
  readonly spread: Spread;
}

/** Older than 85 of a hundred of those that left the place ever took; whole days. Places that fewer than five left have none. */
export type AgeLimits = ReadonlyMap<Place, number>;

/** Whether it left a place in the period for good, as far as one can tell today. On the way to another one it may wait. */
export function hasLeft(row: RegisterRow, place: Place, isInPeriod: (instant: number) => boolean): boolean {
  if (row.place === place || row.place === 'on-hold') return false;
  return row.way.some((stay, index) => stay === place && index < row.way.length - 1 && isInPeriod(arrivalAt(row, index + 1)));
}

/** Some eleven years; what stays longer counts as so long. */
const mostDays = 4096;

/** What one record tells: hours of all its stays, place by place, and the places that it ever left, and left in the period, a bit for each. */
function createScratch() {
  return { hours: new Int32Array(timedPlaces.length), left: 0, leftInPeriod: 0 };
}
type Scratch = ReturnType<typeof createScratch>;

function addStays(row: RegisterRow, { since, until }: Bounds, scratch: Scratch): void {
  const { way, reached } = row;
  const { hours } = scratch;
  const hasMoved = row.placeSince >= since;
  let left = 0;
  let leftInPeriod = 0;
  for (let index = 0; index < way.length - 1; index += 1) {
    const position = positions.get(way[index] ?? 'identified');
    if (position === undefined) continue;
    const bit = 1 << position;
    const before = (left & bit) === 0 ? 0 : (hours[position] ?? 0);
    hours[position] = before + (reached[index + 1] ?? 0) - (reached[index] ?? 0);
    left |= bit;
    if (!hasMoved) continue;
    const leftAt = arrivalAt(row, index + 1);
    if (leftAt >= since && leftAt < until) leftInPeriod |= bit;
  }
  const here = 1 << (positions.get(row.place) ?? timedPlaces.length);
  scratch.left = left & ~here;
  scratch.leftInPeriod = leftInPeriod;
}

/** Counts row by row how long records stay at each place. */
export function countPlaceTimes(bounds: Bounds) {
  const daysEver = timedPlaces.map(() => new Int32Array(mostDays));
  const inPeriod = timedPlaces.map((): number[] => []);
  const scratch = createScratch();
  return {
    add(row: RegisterRow) {
      if (row.way.length < 2 || row.place === 'on-hold') return;
      addStays(row, bounds, scratch);
      for (let position = 0, left = scratch.left; left > 0; position += 1, left >>= 1) {
        const days = daysEver[position];
        if ((left & 1) === 0 || days === undefined) continue;
        const hours = scratch.hours[position] ?? 0;
        const length = Math.min(mostDays - 1, Math.ceil(hours / 24));
        days[length] = (days[length] ?? 0) + 1;
        if ((scratch.leftInPeriod >> position) & 1) inPeriod[position]?.push(hours);
      }
    },
    result: () => ({
      placeTimes: timedPlaces.map((place, index): PlaceTime => ({ place, spread: spreadOf(inPeriod[index] ?? []) })),
      ageLimits: ageLimitsOf(daysEver),
    }),
  };
}

/** The days within which so large a share of a distribution over days lies. */
function daysFor(counts: Int32Array, part: number): number {
  let days = 0;
  let within = counts[0] ?? 0;
  while (within < part && days < counts.length) within += counts[(days += 1)] ?? 0;
  return days;
}

function ageLimitsOf(daysEver: readonly Int32Array[]): AgeLimits {
  const limits = new Map<Place, number>();
  timedPlaces.forEach((place, index) => {
    const counts = daysEver[index] ?? new Int32Array();
    let n = 0;
    for (const count of counts) n += count;
    if (n >= fewestForShares && place !== 'on-hold') limits.set(place, daysFor(counts, Math.ceil(n * 0.85)));
  });
  return limits;
}
