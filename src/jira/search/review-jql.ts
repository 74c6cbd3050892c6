import type { Kind } from '../../domain/kinds/kinds';
import type { Source } from '../../domain/links/sources';
import type { Figure } from '../../domain/summary/summary';
import { condition, type FigureGround } from './figure-conditions';
import { isAmong } from './jql';
import { base, fieldIs } from './search-ground';

interface ReviewGround extends FigureGround {
  /** Only what was raised from it; `null` for whatever. */
  readonly source: Source | null;
  /** What carries a security level is no part of a review. */
  readonly restricted: 'left out' | 'none there';
}

/** The list behind a number of a review as a search in Jira. */
export function reviewJql(figure: Figure, ground: ReviewGround): string {
  const kinds = ground.kinds.filter((kind) => typeIdsOf(kind, ground).length > 0);
  const parts = [
    base(ground),
    `(${byKind(figure, kinds, ground)})`,
    ...(ground.source === null ? [] : [fieldIs(ground.fieldIds.source, ground.source)]),
    ...(ground.restricted === 'none there' ? [] : ['level is EMPTY']),
  ];
  return `${parts.join(' AND ')} ORDER BY created DESC`;
}

/** Kind by kind where they differ: one status may be a stage of one kind and the end of another. */
function byKind(figure: Figure, kinds: readonly Kind[], ground: ReviewGround): string {
  const conditions = kinds.map((kind) => ({ kind, words: condition(figure, { ...ground, kinds: [kind] }) }));
  if (new Set(conditions.map(({ words }) => words)).size < 2) return conditions[0]?.words ?? isAmong('id', []);
  return conditions.map(({ kind, words }) => `(${isAmong('issuetype', typeIdsOf(kind, ground))} AND (${words}))`).join(' OR ');
}

function typeIdsOf(kind: Kind, { mappings }: ReviewGround): readonly string[] {
  return [...new Set(mappings.flatMap((mapping) => mapping.kinds[kind]?.typeId ?? []))];
}
