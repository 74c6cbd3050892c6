import { gateOf } from '../lifecycle/gates';
import { kinds, type Kind } from '../kinds/kinds';
import { lines, placesOf } from '../kinds/lines';
import type { Requirement } from '../lifecycle/requirement';
import type { Asked } from './shape';

/** Whether some rules make sure of what a gate asks for: a narrower choice of results does too. */
export function covers(asks: readonly Asked[], { fact, results, notBefore, ofThisAttempt, attempts }: Asked): boolean {
  return asks.some(
    (asked) =>
      asked.fact === fact &&
      asked.notBefore?.fact === notBefore?.fact &&
      asked.ofThisAttempt === ofThisAttempt &&
      knowsStatuses(asked.attempts, attempts) &&
      (results === undefined || (asked.results !== undefined && asked.results.every((one) => results.includes(one)))),
  );
}

/** A rule that does not know a status takes what happened there for nothing. */
function knowsStatuses(known: Asked['attempts'], wanted: Asked['attempts']): boolean {
  if (known === undefined || wanted === undefined) return true;
  return (['before', 'after'] as const).every((part) => wanted[part].every((statusId) => known[part].includes(statusId)));
}

/** Everything of some requirements once. */
export function distinct<Some extends Asked>(requirements: readonly Some[]): readonly Some[] {
  const keyOf = ({ fact, results = [], notBefore, ofThisAttempt }: Asked) => [fact, notBefore?.fact, ofThisAttempt, ...results].join(' ');
  return [...new Map(requirements.map((requirement) => [keyOf(requirement), requirement])).values()];
}

/** Everything that the gates of a kind ask for. */
export function requirementsOf(kind: Kind): readonly Requirement[] {
  return [...placesOf(kind).flatMap((place) => gateOf(kind, place)), ...lines[kind].returns.flatMap((back) => back.gate)];
}

/** Everything that any gate of any kind asks for. */
export function allRequirements(): readonly Requirement[] {
  return distinct(kinds.flatMap(requirementsOf));
}
