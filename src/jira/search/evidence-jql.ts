import { isControlId } from '../../domain/evidence/subject';
import { isEnd, places } from '../../domain/lifecycle/stages';
import type { Period } from '../../domain/summary/summary';
import { during } from './figure-conditions';
import { clauseName, idList, isAmong, quoted } from './jql';
import { base, openPlaces, statusIds, type SearchGround } from './search-ground';

interface EvidenceGround extends SearchGround {
  /** `null` for all time. */
  readonly period: Period | null;
}

const ends = places.filter(isEnd);

function names(fieldId: string, ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`${clauseName(fieldId)} in (${ids.map(quoted).join(', ')})`];
}

/** Records that name one of some clauses or controls. */
function aboutAny(references: readonly string[], { fieldIds }: EvidenceGround): string {
  const controls = references.filter(isControlId);
  const clauses = references.filter((reference) => !isControlId(reference));
  return `(${[...names(fieldIds.controls, controls), ...names(fieldIds.clauses, clauses)].join(' OR ')})`;
}

function stateCondition(state: 'open' | 'done' | 'all', ground: EvidenceGround): readonly string[] {
  if (state === 'all') return [];
  const ids = statusIds(ground, state === 'open' ? openPlaces : ends);
  const isThere = isAmong('status', ids);
  if (state === 'open' || ground.period === null || ids.length === 0) return [isThere];
  return [isThere, `status CHANGED TO ${idList(ids)} ${during(ground.period)}`];
}

/** The records about some clauses and controls, of which there is at least one, as a search in Jira. */
export function evidenceJql(references: readonly string[], state: 'open' | 'done' | 'all', ground: EvidenceGround): string {
  return `${[base(ground), aboutAny(references, ground), ...stateCondition(state, ground)].join(' AND ')} ORDER BY created DESC`;
}
