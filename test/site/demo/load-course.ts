import type { Place } from '../../../src/domain/lifecycle/stages';

const dayInMs = 86_400_000;

/** A move that happened. */
export interface Step {
  readonly at: number;
  readonly from: Place;
  readonly to: Place;
}

/** Typical days in a stage before it is left. */
const daysIn: Partial<Record<Place, number>> = {
  identified: 12,
  prioritized: 20,
  planned: 15,
  implementing: 70,
  verifying: 35,
  standardized: 14,
};
const next: Partial<Record<Place, Place>> = {
  identified: 'prioritized',
  prioritized: 'planned',
  planned: 'implementing',
  implementing: 'verifying',
  verifying: 'standardized',
  standardized: 'communicated',
};

/** How an improvement went from its creation until today: most step by step, some declined, held up or sent back once. */
export function courseOf(createdAt: number, now: number, random: () => number): readonly Step[] {
  const steps: Step[] = [];
  const fate = random();
  let place: Place = 'identified';
  let at = createdAt;
  for (;;) {
    const days = (daysIn[place] ?? 0) * (0.3 + 1.4 * random());
    const to = destination(place, fate, steps);
    at += Math.round(days * dayInMs);
    if (to === undefined || at >= now) return steps;
    steps.push({ at, from: place, to });
    place = to;
  }
}

/** Seven in a hundred are declined, three wait, and of the others one in ten fails its first verification. */
function destination(place: Place, fate: number, steps: readonly Step[]): Place | undefined {
  if (fate < 0.07 && place === 'prioritized') return 'declined';
  if (fate >= 0.07 && fate < 0.1 && place === 'planned') return 'on-hold';
  const isFirstCheck = place === 'verifying' && !steps.some(({ from }) => from === 'verifying');
  if (fate >= 0.9 && isFirstCheck) return 'planned';
  return next[place];
}
