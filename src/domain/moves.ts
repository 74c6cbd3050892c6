import { needsFor, needsToReopen } from './gates';
import type { Improvement, Move, Visit } from './improvement';
import { isStage, nextStage, type Place } from './stages';
import { moveLabel, reopenLabel } from './ways';

/** The next step of an improvement: forward, or back to planning when verification failed. `null` at the end and at side stages. */
export function nextMove(improvement: Pick<Improvement, 'place' | 'facts' | 'actions'>): Move | null {
  const { place, facts } = improvement;
  if (!isStage(place)) return null;
  const failed = facts.effectiveness === 'Partly effective' || facts.effectiveness === 'Not effective';
  if (place === 'verifying' && failed) return { to: 'planned', label: reopenLabel, needs: needsToReopen(improvement) };
  const to = nextStage(place);
  return to === null ? null : { to, label: moveLabel(to), needs: needsFor(improvement, to) };
}

/** Where to go on: the stage before the hold, or the beginning for what was declined. `null` when nothing waits. */
export function resumePlace(place: Place, visits: readonly Pick<Visit, 'place'>[]): Place | null {
  if (place === 'declined') return 'identified';
  if (place !== 'on-hold') return null;
  const stays = visits.map((visit) => visit.place).filter(isStage);
  return stays.at(-1) ?? 'identified';
}
