import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import type { ChangeItem, History, Issue } from '../model';
import { changeItems } from './change-items';
import { emitChange } from './issue-events';
import { indexIssue } from './issue-state';

/** Writes one history for all items, touches the issue and tells the world; no items, no change. */
export function recordChange(jira: Jira, issue: Issue, actor: Person, items: readonly ChangeItem[]): History | null {
  const history = recordSilently(jira, issue, actor, items);
  if (history !== null) emitChange(jira, issue, actor, history);
  return history;
}

/** As `recordChange`, and no event goes out. */
export function recordSilently(jira: Jira, issue: Issue, actor: Person, items: readonly ChangeItem[]): History | null {
  if (items.length === 0) return null;
  const now = jira.kernel.clock.now();
  const history: History = { id: String(jira.kernel.nextId('history')), authorId: actor.accountId, created: now, items };
  issue.histories.push(history);
  issue.updated = now;
  return history;
}

/** Makes a draft the truth; several changed fields are one history. */
export function commitDraft(jira: Jira, issue: Issue, draft: Issue, change: { actor: Person; fieldIds: Iterable<string> }): History | null {
  const items = changeItems(jira, issue, draft, change.fieldIds);
  if (items.length === 0) return null;
  const formerParentId = issue.parentId;
  Object.assign(issue, draft);
  if (formerParentId !== issue.parentId) moveBelow(jira, issue, formerParentId);
  return recordChange(jira, issue, change.actor, items);
}

function moveBelow(jira: Jira, issue: Issue, formerParentId: string | null): void {
  const { subtaskIdsByParent } = jira.state;
  if (formerParentId !== null) {
    subtaskIdsByParent.set(
      formerParentId,
      (subtaskIdsByParent.get(formerParentId) ?? []).filter((id) => id !== issue.id),
    );
  }
  indexIssue(jira.state, issue);
}
