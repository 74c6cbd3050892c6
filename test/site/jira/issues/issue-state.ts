import type { Issue, JiraState } from '../model';

/** Registers an issue under its id and key, and under its parent. Load data is written with this alone. */
export function indexIssue(state: JiraState, issue: Issue): void {
  state.issues.set(issue.id, issue);
  state.issueIdByKey.set(issue.key.toUpperCase(), issue.id);
  if (issue.parentId === null) return;
  const siblings = state.subtaskIdsByParent.get(issue.parentId) ?? [];
  if (!siblings.includes(issue.id)) siblings.push(issue.id);
  state.subtaskIdsByParent.set(issue.parentId, siblings);
}

export function unindexIssue(state: JiraState, issue: Issue): void {
  state.issues.delete(issue.id);
  for (const [key, id] of state.issueIdByKey) if (id === issue.id) state.issueIdByKey.delete(key);
  if (issue.parentId === null) return;
  const siblings = state.subtaskIdsByParent.get(issue.parentId) ?? [];
  state.subtaskIdsByParent.set(
    issue.parentId,
    siblings.filter((id) => id !== issue.id),
  );
}

export function subtasksOf(state: JiraState, issue: Issue): Issue[] {
  return (state.subtaskIdsByParent.get(issue.id) ?? []).flatMap((id) => state.issues.get(id) ?? []);
}
