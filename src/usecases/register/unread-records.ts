import type { RegisterRow } from '../../domain/register/register-row';
import type { Ground } from '../../storage/ground';
import type { Change, Head } from '../../storage/register';
import { findHeld, isStillKept } from './note-removed';
import { readRowsFromJira } from './read-rows';

interface Reading {
  readonly head: Head;
  /** ISO instant. */
  readonly startedAt: string;
  readonly ground: Ground;
}

/** What the register knew before all records were read, and the reading did not give. */
interface Unread {
  /** Noted since the reading began: it may have been too early for them. */
  readonly since: readonly Change[];
  /** Jira has them all the same: its search had not indexed them yet, or left them out. */
  readonly again: readonly Change[];
  readonly leaving: readonly RegisterRow[];
}

/** Asks Jira for what was known and not read, one record by its id, before anything leaves the register. */
export async function lookAfterUnread(read: ReadonlySet<string>, { head, startedAt, ground }: Reading): Promise<Unread> {
  const since = head.changes.filter((change) => change.at > startedAt);
  const isCovered = new Set([...read, ...since.map(({ issueId }) => issueId)]);
  const unread = await findUnread(head, (issueId) => !isCovered.has(issueId));
  const asked = unread.filter((row) => isStillKept(row, ground.mappings)).map(({ issueId }) => issueId);
  const { rows } = await readRowsFromJira(asked, ground);
  const again = rows.map((row) => ({ issueId: row.issueId, at: startedAt, row }));
  const isThere = new Set(rows.map(({ issueId }) => issueId));
  return { since, again, leaving: unread.filter(({ issueId }) => !isThere.has(issueId)) };
}

/** Changes are known where no register was made yet, too. */
async function findUnread(head: Head, isUnread: (issueId: string) => boolean): Promise<readonly RegisterRow[]> {
  const noted = head.changes.flatMap(({ row }) => (row !== null && isUnread(row.issueId) ? [row] : []));
  const held = await findHeld(head, isUnread);
  return [...new Map([...noted, ...held].map((row) => [row.issueId, row])).values()];
}
