import type { Visit } from '../improvement';
import { isReopening } from '../lifecycle/lifecycle';
import { isOpen, type Place } from '../lifecycle/stages';

/** A stay, and which one of its place. */
export interface Step extends Visit {
  /** One for the first time. Going on after a hold is no new time. */
  readonly time: number;
  /** It went on here after a hold. */
  readonly resumed: boolean;
  /** Verification left it for planning. */
  readonly failed: boolean;
}

/** Time in milliseconds. */
export interface StageTimes {
  readonly byPlace: ReadonlyMap<Place, { readonly total: number; readonly entries: number }>;
  /** In the stages before the end. */
  readonly working: number;
  readonly onHold: number;
  /** Since its line ended or it was declined, for as long as it stayed so. */
  readonly ended: number;
}

function isResumption(visits: readonly Visit[], index: number): boolean {
  return visits[index - 1]?.place === 'on-hold' && visits[index - 2]?.place === visits[index]?.place;
}

/** Each stay with its number: `2` is the second time at that stage. */
export function stepsOf(visits: readonly Visit[]): readonly Step[] {
  const times = new Map<Place, number>();
  return visits.map((visit, index) => {
    const resumed = isResumption(visits, index);
    const time = (times.get(visit.place) ?? 0) + (resumed ? 0 : 1);
    times.set(visit.place, time);
    const next = visits.slice(index + 1).find((later) => later.place !== 'on-hold');
    return { ...visit, time, resumed, failed: next !== undefined && isReopening(next, visit) };
  });
}

/** How long a stay lasted, in milliseconds; one that still lasts is counted until now. */
function lengthOf({ enteredAt, leftAt }: Visit, now: string): number {
  return Math.max(0, Date.parse(leftAt ?? now) - Date.parse(enteredAt));
}

/** Time and entries of each place, and in all: waiting apart from working. */
export function timesOf(visits: readonly Visit[], now: string): StageTimes {
  const byPlace = new Map<Place, { total: number; entries: number }>();
  for (const step of stepsOf(visits)) {
    byPlace.set(step.place, { total: (byPlace.get(step.place)?.total ?? 0) + lengthOf(step, now), entries: step.time });
  }
  const totalAt = (place: Place) => byPlace.get(place)?.total ?? 0;
  const all = [...byPlace.values()].reduce((sum, { total }) => sum + total, 0);
  const onHold = totalAt('on-hold');
  const ended = [...byPlace.keys()].filter((place) => !isOpen(place)).reduce((sum, place) => sum + totalAt(place), 0);
  return { byPlace, working: all - onHold - ended, onHold, ended };
}
