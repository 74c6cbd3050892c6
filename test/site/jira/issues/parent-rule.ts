import type { Person } from '../../kernel/people';
import { badField } from '../errors';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import { canSeeIssue } from '../permissions';

/** Subtasks need a parent of the same project, one level up; other types have none here. */
export function checkParent(jira: Jira, draft: Issue, actor: Person): void {
  const { issueTypes, issues } = jira.state;
  const levelOf = (issueTypeId: string) => issueTypes.get(issueTypeId)?.hierarchyLevel ?? 0;
  const level = levelOf(draft.issueTypeId);
  if (draft.parentId === null && level >= 0) return;
  if (draft.parentId === null) throw badField('parentId', 'Issue type is a sub-task but parent issue key or id not specified.');
  const parent = issues.get(draft.parentId);
  if (parent === undefined || !canSeeIssue(jira, actor, parent)) throw badField('parentId', 'Could not find issue by id or key.');
  if (levelOf(parent.issueTypeId) !== level + 1 || parent.projectId !== draft.projectId) {
    throw badField('parentId', 'Given parent work item does not belong to appropriate hierarchy.');
  }
}
