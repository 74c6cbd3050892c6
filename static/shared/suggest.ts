import { findClause, suggestClauses } from '../../src/domain/catalogue/clauses';
import { suggestControls } from '../../src/domain/catalogue/controls';
import { kindFacts, type Kind } from '../../src/domain/kinds/kinds';

export interface Suggestion {
  readonly kind: 'clause' | 'control';
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

const mostOfAKind = 2;

/** The few clauses and controls that a title speaks of most, each with its reason. */
function suggest(title: string): readonly Suggestion[] {
  const clauses = suggestClauses(title).slice(0, mostOfAKind);
  const controls = suggestControls(title).slice(0, mostOfAKind);
  return [
    ...clauses.map(({ item, reason }) => ({ kind: 'clause' as const, id: item.id, title: item.title, reason })),
    ...controls.map(({ item, reason }) => ({ kind: 'control' as const, id: item.id, title: item.title, reason })),
  ];
}

/**
 * A nonconformity touches 10.2 whatever its words; a corrective action touches what its nonconformity touches; an improvement that speaks of
 * an incident is still none of 10.2.
 */
export function suggestFor(kind: Kind, title: string): readonly Suggestion[] {
  if (kind === 'corrective-action' || title.trim() === '') return [];
  const spoken = suggest(title);
  const { name, clause } = kindFacts[kind];
  if (kind !== 'nonconformity') return spoken.filter(({ id }) => id !== kindFacts.nonconformity.clause);
  const own = { kind: 'clause', id: clause, title: findClause(clause)?.title ?? '', reason: `every ${name.toLowerCase()} does` } as const;
  return [own, ...spoken.filter(({ id }) => id !== clause)];
}
