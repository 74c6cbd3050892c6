import type { Fact } from './improvement';

/** Every fact, in the order in which a record shows them. */
export const facts = [
  'source',
  'clauses',
  'controls',
  'grade',
  'theme',
  'impact',
  'effort',
  'alignment',
  'correction',
  'correctedOn',
  'cause',
  'similarCases',
  'owner',
  'dueDate',
  'resources',
  'metric',
  'unit',
  'direction',
  'baseline',
  'baselineDate',
  'target',
  'measureChangeReason',
  'method',
  'verifier',
  'verifyFrom',
  'actual',
  'actualDate',
  'evidence',
  'effectiveness',
  'ismsChange',
  'documentation',
  'audience',
  'communicatedOn',
  'communicationProof',
  'secondCheckDue',
  'secondCheckedOn',
  'secondCheckActual',
  'secondCheckResult',
  'holdReason',
  'holdUntil',
  'declineReason',
] as const satisfies readonly Fact[];

/** Something for every fact; a fact without a place in the list would not compile. */
export function forEveryFact<Value>(valueOf: (fact: Fact) => Value): Readonly<Record<(typeof facts)[number], Value>> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(facts.map((fact) => [fact, valueOf(fact)])) as Record<(typeof facts)[number], Value>;
}
