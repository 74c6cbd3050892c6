import { findClause } from '../../../src/domain/catalogue/clauses';
import { suggestReferences } from '../../../src/domain/catalogue/suggestions';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';

export interface Suggestion {
  readonly kind: 'clause' | 'control';
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

const mostOfAKind = 2;

/** The few clauses and controls that a title speaks of most, each with its reason. */
function suggest(title: string): readonly Suggestion[] {
  const { clauses, controls } = suggestReferences(title);
  return [
    ...clauses.slice(0, mostOfAKind).map(({ item, reason }) => ({ kind: 'clause' as const, id: item.id, title: item.title, reason })),
    ...controls.slice(0, mostOfAKind).map(({ item, reason }) => ({ kind: 'control' as const, id: item.id, title: item.title, reason })),
  ];
}

/** A nonconformity touches 10.2 whatever its words; a corrective action touches what its nonconformity touches. */
export function suggestFor(kind: Kind, title: string): readonly Suggestion[] {
  if (kind === 'corrective-action' || title.trim() === '') return [];
  const spoken = suggest(title);
  if (kind !== 'nonconformity') return spoken;
  const { name, clause } = kindFacts[kind];
  const own = { kind: 'clause', id: clause, title: findClause(clause)?.title ?? '', reason: `every ${name.toLowerCase()} does` } as const;
  return [own, ...spoken];
}
