import { differenceInMonths, parseISO, subMonths } from 'date-fns';
import { hasImproved, hasReachedTarget } from '../measure/before-after';
import type { Facts } from '../improvement';
import type { Point } from '../measure/measurements';

/** The measure of a record, complete or not. */
export type Measure = Pick<Facts, 'metric' | 'unit' | 'direction' | 'baseline' | 'target' | 'actual'>;

type Goal = Pick<Measure, 'direction' | 'baseline' | 'target'>;

/** The way from baseline to target; `null` where there is none, or where the target lies against the direction. */
function distanceOf({ direction, baseline, target }: Goal): number | null {
  if (direction === null || baseline === null || target === null || target === baseline) return null;
  const isDown = target < baseline;
  return isDown === (direction === 'Lower is better') ? target - baseline : null;
}

/** Which share of the way from baseline to target a change covers: 1 is all of it, below zero leads away. `null` where there is no such way. */
export function shareOfDistance(change: number, goal: Goal): number | null {
  const distance = distanceOf(goal);
  return distance === null ? null : change / distance;
}

/** How far an objective has come from its baseline to its target, as a share; `null` before it is measured. */
export function progressOf({ actual, ...goal }: Measure): number | null {
  return actual === null || goal.baseline === null ? null : shareOfDistance(actual - goal.baseline, goal);
}

export const goings = ['not measured', 'target reached', 'on the way', 'not moving', 'further away'] as const;
/** How an objective is going, by its last number alone. */
export type Going = (typeof goings)[number];

export function goingOf({ direction, baseline, target, actual }: Measure): Going {
  if (actual === null || direction === null || baseline === null) return 'not measured';
  if (hasReachedTarget({ direction, target, actual }) === true) return 'target reached';
  if (hasImproved({ direction, baseline, actual })) return 'on the way';
  return actual === baseline ? 'not moving' : 'further away';
}

/** Without a measurement for so long an objective is not monitored any more: 6.2 d. */
const quietAfterMonths = 3;

/** Whole months since the last measurement, once they are too many; `null` while it is measured often enough. */
export function quietMonths(lastMeasured: string, today: string): number | null {
  const months = differenceInMonths(parseISO(today), parseISO(lastMeasured));
  return months >= quietAfterMonths ? months : null;
}

/** Green for so long, an objective asks for nothing any more. */
const stagnantAfterMonths = 12;

/**
 * Since when every measurement was on or beyond the target, if that is a year or longer and it is still measured; `null` otherwise.
 * `points` go by day; `today` is `yyyy-MM-dd`.
 */
export function greenSince(
  points: readonly Point[],
  { direction, target }: Pick<Facts, 'direction' | 'target'>,
  today: string,
): string | null {
  if (direction === null || target === null) return null;
  const isGreen = ({ value }: Point) => hasReachedTarget({ direction, target, actual: value }) === true;
  const first = points[points.findLastIndex((point) => !isGreen(point)) + 1];
  const last = points.at(-1);
  if (first === undefined || last === undefined || quietMonths(last.date, today) !== null) return null;
  return parseISO(first.date) <= subMonths(parseISO(today), stagnantAfterMonths) ? first.date : null;
}
