import { inHistoryOrder, type ChangelogEntry } from '../history/changelog';

/** Somebody who was the assignee of a record while something was done with it. */
export interface FormerOwner {
  /** Account id. */
  readonly accountId: string;
  /** When it last became somebody else's, as an ISO instant in UTC. */
  readonly until: string;
}

/** Somebody who was the assignee of work that carries a record out. */
export interface FormerImplementer extends FormerOwner {
  /** Of the work item. */
  readonly key: string;
}

/** Jira's own name of the field. */
const assignee = 'assignee';

/**
 * Whoever was the assignee when the record left its first status, or later. An assignment before that, by default or by mistake, is
 * no work and does not count. Needs no status by name, so the rules of every workflow can say the same.
 */
export function formerOwnersOf(entries: readonly ChangelogEntry[]): readonly FormerOwner[] {
  const ordered = inHistoryOrder(entries);
  const began = ordered.find(({ items }) => items.some(({ fieldId }) => fieldId === 'status'))?.at;
  if (began === undefined) return [];
  const lastUntil = new Map<string, string>();
  for (const { at, items } of ordered.filter((entry) => entry.at >= began)) {
    for (const { fieldId, from } of items) if (fieldId === assignee && from !== null && from !== '') lastUntil.set(from, at);
  }
  return [...lastUntil].map(([accountId, until]) => ({ accountId, until }));
}
