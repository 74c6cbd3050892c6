import { factsOfNow } from './attempt';
import { needsFor, needsOf, type Gated } from './gates';
import type { Improvement, Move, Visit } from '../improvement';
import type { Viewer } from './independence';
import { firstStage, lines, nextStage, stagesOf } from '../kinds/lines';
import type { Kind } from '../kinds/kinds';
import { isStage, type Place } from './stages';
import { moveLabel } from './ways';

/** Whether a check of this attempt failed, so that the way leads back. */
function hasFailed({ place, facts, attempt }: Pick<Improvement, 'place' | 'facts' | 'attempt'>): boolean {
  const { effectiveness, secondCheckResult } = factsOfNow(attempt, facts);
  if (place === 'verifying') return effectiveness === 'Partly effective' || effectiveness === 'Not effective';
  return secondCheckResult === 'Not effective any more';
}

/** The next step of a record as a person would take it: forward, or back when a check failed. `null` at the end and at side stages. */
export function nextMove(improvement: Gated & Pick<Improvement, 'place'>, viewer: Viewer): Move | null {
  const { kind, place } = improvement;
  if (!isStage(place)) return null;
  const back = lines[kind].returns.find((candidate) => candidate.from === place);
  if (back !== undefined && hasFailed(improvement))
    return { to: back.to, label: back.name, needs: needsOf(improvement, back.gate, viewer) };
  const to = nextStage(kind, place);
  return to === null ? null : { to, label: moveLabel(to), needs: needsFor(improvement, to, viewer) };
}

/** Where to go on: the stage before the hold, or the beginning for what was declined. `null` when nothing waits. */
export function resumePlace(kind: Kind, place: Place, visits: readonly Pick<Visit, 'place'>[]): Place | null {
  if (place === 'declined') return firstStage(kind);
  if (place !== 'on-hold') return null;
  const stays = visits.map((visit) => visit.place).filter(isStage);
  return stays.filter((stage) => stagesOf(kind).includes(stage)).at(-1) ?? firstStage(kind);
}
