import { startOfDayIn, toSeconds } from '../days';
import { placesOf } from '../kinds/lines';
import { endOfDayIn } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import { isOpen, type Place } from '../lifecycle/stages';
import type { Period } from '../summary/summary';
import { slicesOf } from './slices';
import { arrivalAt } from './ways';

/** What came in and went out in one slice of the period. */
export interface FlowSlice extends Period {
  readonly opened: number;
  readonly done: number;
  /** The day that `at` and `open` are of: the last of the slice, or today. */
  readonly on: string;
  /** How many stood at each place at the end of that day, in the order of `places`; together all that were created by then. */
  readonly at: readonly number[];
  readonly open: number;
}

export interface Flow {
  /** In the order of the lifecycle, then those beside it. */
  readonly places: readonly Place[];
  /** Open when the period began. */
  readonly openBefore: number;
  readonly slices: readonly FlowSlice[];
}

/** When and where flow is counted. */
export interface FlowSettings {
  readonly period: Period;
  readonly timeZone: string;
  readonly today: string;
}

const walked = placesOf('improvement');
const positionOf = new Map(walked.map((place, index) => [place, index]));

/** Counts row by row what was opened and finished in each slice of a period, and what stood where at its end. */
export function countFlow({ period, timeZone, today }: FlowSettings) {
  const slices = slicesOf(period, today);
  const since = toSeconds(startOfDayIn(period.from, timeZone));
  const ends = slices.map((slice) => endOfDayIn(slice.to, timeZone));
  const moments = [since, ...ends];
  const [opened, done] = [new Int32Array(slices.length), new Int32Array(slices.length)];
  // Arrivals and departures between one moment and the next; their running sum is what stands there.
  const moves = Array.from(moments, () => new Int32Array(walked.length));
  const note = (counts: Int32Array, instant: number | null) => {
    if (instant === null || instant < since) return;
    const slice = momentAfter(ends, instant, 0);
    if (slice < counts.length) counts[slice] = (counts[slice] ?? 0) + 1;
  };
  return {
    add(row: RegisterRow) {
      note(opened, row.createdAt);
      note(done, row.doneAt);
      addMoves(row, moments, moves);
    },
    flow(): Flow {
      const standing = runningSums(moves);
      const openAt = (moment: number) =>
        walked.reduce((sum, place, index) => sum + (isOpen(place) ? (standing[moment]?.[index] ?? 0) : 0), 0);
      return {
        places: walked,
        openBefore: openAt(0),
        slices: slices.map((slice, index) => ({
          ...slice,
          opened: opened[index] ?? 0,
          done: done[index] ?? 0,
          on: slice.to < today ? slice.to : today,
          at: standing[index + 1] ?? [],
          open: openAt(index + 1),
        })),
      };
    },
  };
}

/** The first moment that an instant lies before, looked for from a moment on. */
function momentAfter(moments: readonly number[], instant: number, from: number): number {
  let moment = from;
  while (moment < moments.length && instant >= (moments[moment] ?? 0)) moment += 1;
  return moment;
}

function addMoves(row: RegisterRow, moments: readonly number[], moves: readonly Int32Array[]): void {
  const [first] = moves;
  if (first !== undefined && row.placeSince < (moments[0] ?? 0)) {
    // Most have not moved since the period began: only where they stand counts.
    const stands = positionOf.get(row.place);
    if (stands !== undefined) first[stands] = (first[stands] ?? 0) + 1;
    return;
  }
  let moment = 0;
  let before: number | undefined;
  for (let index = 0; index < row.way.length; index += 1) {
    moment = momentAfter(moments, arrivalAt(row, index), moment);
    const counts = moves[moment];
    const position = positionOf.get(row.way[index] ?? 'identified');
    if (counts === undefined) return;
    if (before !== undefined) counts[before] = (counts[before] ?? 0) - 1;
    if (position !== undefined) counts[position] = (counts[position] ?? 0) + 1;
    before = position;
  }
}

function runningSums(moves: readonly Int32Array[]): readonly (readonly number[])[] {
  const sums = new Int32Array(walked.length);
  return moves.map((counts) => {
    counts.forEach((count, index) => (sums[index] = (sums[index] ?? 0) + count));
    return [...sums];
  });
}
