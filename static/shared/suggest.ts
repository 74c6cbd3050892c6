import { suggestClauses } from '../../src/domain/catalogue/clauses';
import { suggestControls } from '../../src/domain/catalogue/controls';

export interface Suggestion {
  readonly kind: 'clause' | 'control';
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

const mostOfAKind = 2;

/** The few clauses and controls that a title speaks of most, each with its reason. */
export function suggest(title: string): readonly Suggestion[] {
  const clauses = suggestClauses(title).slice(0, mostOfAKind);
  const controls = suggestControls(title).slice(0, mostOfAKind);
  return [
    ...clauses.map(({ item, reason }) => ({ kind: 'clause' as const, id: item.id, title: item.title, reason })),
    ...controls.map(({ item, reason }) => ({ kind: 'control' as const, id: item.id, title: item.title, reason })),
  ];
}
