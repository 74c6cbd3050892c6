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

/** Who owned a record when something was done with it, as Jira's history tells. */
export interface OwnersThen {
  /** Account id; `null` where nobody did. */
  readonly owner: string | null;
  /** Who had handed it over by then. */
  readonly former: readonly FormerOwner[];
  /** Who came to own it only afterwards, and when first, as an ISO instant in UTC. */
  readonly later: readonly { readonly accountId: string; readonly since: string }[];
}

/** The owners at a moment; a change at the moment itself comes after what was done. */
export function ownersAt(entries: readonly ChangelogEntry[], at: string, now: string | null): OwnersThen {
  const ordered = inHistoryOrder(entries);
  const after = ordered
    .filter((entry) => entry.at >= at)
    .flatMap((entry) => entry.items.filter(({ fieldId }) => fieldId === assignee).map(({ from, to }) => ({ from, to, at: entry.at })));
  const [next] = after;
  const owner = (next === undefined ? now : next.from) || null;
  const former = formerOwnersOf(ordered.filter((entry) => entry.at < at)).filter(({ accountId }) => accountId !== owner);
  const known = new Set([owner, ...former.map(({ accountId }) => accountId)]);
  const since = new Map<string, string>();
  for (const { to, at: from } of after) if (to !== null && to !== '' && !known.has(to) && !since.has(to)) since.set(to, from);
  return { owner, former, later: [...since].map(([accountId, from]) => ({ accountId, since: from })) };
}
