import { hasReachedTarget } from '../measure/before-after';
import { sayDate } from '../day-words';
import { facts as allFacts } from '../facts';
import type { Action, Facts, Improvement, Need } from '../improvement';
import { areHistoriesGated, formerOwnerOf, formerPartOf, hasCarriedOut, standingOf, type CarriedOut, type Viewer } from './independence';
import { lines } from '../kinds/lines';
import type { Kind } from '../kinds/kinds';
import { isLeftOver } from './left-over';
import { sayQuantity } from '../measure/quantity-words';
import { relatedBy } from '../links/relations';
import type { Requirement } from './requirement';
import type { Place } from './stages';

export type Gated = CarriedOut & Pick<Improvement, 'kind' | 'attempt' | 'attachments'>;

function areDone(actions: readonly Pick<Action, 'done'>[]): boolean {
  return actions.every((action) => action.done);
}

function isMet(gated: Gated, requirement: Requirement, viewer: Viewer): boolean {
  return isThere(gated, requirement, viewer) && !isLeftOver(gated, requirement, viewer);
}

function isThere(gated: Gated, requirement: Requirement, viewer: Viewer): boolean {
  const { fact, results } = requirement;
  const { facts, actions, attachments, relations } = gated;
  switch (fact) {
    case 'actions':
      return actions.length > 0;
    case 'actionsDone':
      return areDone(actions);
    case 'correctiveActions':
      return relatedBy(relations, 'is corrected by').length > 0;
    case 'correctiveActionsDone':
      return areDone(relatedBy(relations, 'is corrected by'));
    case 'evidenceIsGiven':
      return attachments > 0 || facts.evidence !== null;
    case 'targetIsReached':
      return isReached(facts);
    case 'verifierIsIndependent':
      return facts.verifier !== null && !hasCarriedOut(gated, facts.verifier);
    case 'actorIsIndependent':
      return standingOf(gated, viewer) === 'may-verify';
    case 'effectiveness':
    case 'secondCheckResult': {
      const result = facts[fact];
      return result !== null && (results?.includes(result) ?? true);
    }
    default:
      return hasValue(facts[fact]) && !isWrongDay(facts, requirement, viewer);
  }
}

function hasValue(value: Facts[keyof Facts]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** Whether a day is there but does not count: it has not come yet, or it is before the day that it may not be before. */
function isWrongDay(facts: Facts, { fact, notBefore }: Requirement, { today }: Viewer): boolean {
  const known = allFacts.find((candidate) => candidate === fact);
  const day = known === undefined ? null : facts[known];
  if (notBefore === undefined || typeof day !== 'string') return false;
  const earliest = facts[notBefore.fact];
  return day > today || (typeof earliest === 'string' && day < earliest);
}

function isReached({ direction, target, actual }: Facts): boolean {
  return direction !== null && hasReachedTarget({ direction, target, actual }) === true;
}

/** A value that does not count says why: its label alone would look like a mistake of ours. */
function labelOf(gated: Gated, requirement: Requirement, viewer: Viewer): string {
  const { fact, label, notBefore } = requirement;
  if (fact === 'targetIsReached') return sayTarget(gated.facts) ?? label;
  if (fact === 'verifierIsIndependent') return sayVerifier(gated, label, viewer);
  if (isLeftOver(gated, requirement, viewer)) return `${label}: this is of the attempt before`;
  if (notBefore === undefined || !isWrongDay(gated.facts, requirement, viewer)) return label;
  const earliest = gated.facts[notBefore.fact];
  const day = typeof earliest === 'string' ? `, ${sayDate(earliest)}` : '';
  return `${label}: not in the future and not before ${notBefore.label}${day}`;
}

/** Of nobody it is not to be said that they are not independent; that the verifier owned it before is on no field of now. */
function sayVerifier(gated: Gated, label: string, { timeZone }: Viewer): string {
  const { verifier } = gated.facts;
  if (verifier === null) return 'Verifier';
  const owned = formerOwnerOf(gated, verifier);
  if (owned !== null) return `${label}: was its owner until ${sayDate(owned.until, timeZone)}`;
  const part = areHistoriesGated(gated) ? formerPartOf(gated, verifier) : null;
  return part === null ? label : `${label}: was the assignee of ${part.key} until ${sayDate(part.until, timeZone)}`;
}

/** How the last value falls short of the target; `null` where it does not, or a part of the measure is missing. */
function sayTarget(facts: Facts): string | null {
  const { direction, actual, target, unit } = facts;
  if (direction === null || actual === null || target === null || isReached(facts)) return null;
  const [last, wanted] = [actual, target].map((value) => sayQuantity({ value, unit }));
  return `Target: the last value ${last} has not reached ${wanted}`;
}

/** What a gate asks for, and what of it is there when this person takes the step. */
export function needsOf(gated: Gated, gate: readonly Requirement[], viewer: Viewer): readonly Need[] {
  const asked = gate.filter((requirement) => !isSaidByAnother(gated, requirement, gate));
  return asked.map((requirement) => ({
    fact: requirement.fact,
    label: labelOf(gated, requirement, viewer),
    met: isMet(gated, requirement, viewer),
  }));
}

/** An empty Verifier is one thing that is missing, not two. */
function isSaidByAnother({ facts }: Gated, { fact }: Requirement, gate: readonly Requirement[]): boolean {
  return fact === 'verifierIsIndependent' && facts.verifier === null && gate.some((other) => other.fact === 'verifier');
}

/** What entering a place along the line asks for. */
export function gateOf(kind: Kind, place: Place): readonly Requirement[] {
  return lines[kind].gates[place] ?? [];
}

/** What entering a place needs, and what of it is there. */
export function needsFor(gated: Gated, to: Place, viewer: Viewer): readonly Need[] {
  return needsOf(gated, gateOf(gated.kind, to), viewer);
}
