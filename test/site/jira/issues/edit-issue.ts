import type { Person } from '../../kernel/people';
import { screenFor } from '../config/project-configuration';
import { badField, forbidden } from '../errors';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import { hasGlobalPermission, hasProjectPermission, projectOf } from '../permissions';
import { addComment } from './comments';
import { draftOf, writeStored } from './fields/stored-values';
import { parseIssueInput } from './issue-input';
import { createLinksOf } from './link-input';
import { checkParent } from './parent-rule';
import { commitDraft } from './record-change';
import { writeProperties } from './properties';
import { checkTypeEdit } from './type-change';
import { settleResolution } from './workflow/actions';
import { isEditableAtStatus } from './workflow/status-permissions';

/** Whether the fields of the edit screen are the limit; apps that administer Jira may look past it. */
export type ScreenSecurity = 'kept' | 'overridden';

export function editIssue(jira: Jira, issue: Issue, actor: Person, body: unknown, security: ScreenSecurity = 'kept'): void {
  const project = projectOf(jira.state, issue);
  requireEdit(jira, issue, actor);
  const mayOverride = security === 'overridden' && actor.accountType === 'app' && hasGlobalPermission(actor, 'ADMINISTER');
  const screen = mayOverride ? null : editScreen(jira, issue);
  const input = parseIssueInput({ jira, project, issueTypeId: issue.issueTypeId, actor, screen, issue }, body);
  const draft = draftOf(issue);
  for (const [fieldId, value] of input.values) writeStored(draft, fieldId, value);
  checkTypeEdit(jira, issue, draft);
  if (draft.parentId !== issue.parentId) checkParent(jira, draft, actor);
  settleResolution(jira, issue, draft);
  commitDraft(jira, issue, draft, { actor, fieldIds: new Set([...input.values.keys(), 'resolution']) });
  for (const comment of input.comments) addComment(jira, issue, actor, comment);
  createLinksOf(jira, issue, actor, input.links);
  writeProperties(issue.properties, body);
}

export function requireEdit(jira: Jira, issue: Issue, actor: Person): void {
  if (mayEdit(jira, issue, actor)) return;
  throw forbidden('You do not have permission to edit issues in this project.');
}

export function mayEdit(jira: Jira, issue: Issue, actor: Person): boolean {
  return hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'EDIT_ISSUES') && isEditableAtStatus(jira.state, issue);
}

export function editScreen({ state }: Jira, issue: Issue): Set<string> {
  const screen = screenFor(state, projectOf(state, issue), issue.issueTypeId, 'edit');
  return new Set(screen.tabs.flatMap((tab) => tab.fieldIds));
}

export function assignIssue(jira: Jira, issue: Issue, actor: Person, accountId: string | null): void {
  const project = projectOf(jira.state, issue);
  if (!hasProjectPermission(jira, actor, project, 'ASSIGN_ISSUES')) throw forbidden('You do not have permission to assign issues.');
  const assigneeId = accountId === '-1' ? project.leadAccountId : accountId;
  const person = assigneeId === null ? null : (jira.kernel.people.byAccountId(assigneeId) ?? null);
  if (assigneeId !== null && !hasProjectPermission(jira, person, project, 'ASSIGNABLE_USER')) {
    throw badField('assignee', `User '${assigneeId}' cannot be assigned issues.`);
  }
  const draft = draftOf(issue);
  draft.assigneeId = assigneeId;
  commitDraft(jira, issue, draft, { actor, fieldIds: ['assignee'] });
}
