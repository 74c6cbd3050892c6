import type { Person } from '../../kernel/people';
import { badRequest, forbidden } from '../errors';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import { hasProjectPermission, projectOf } from '../permissions';
import { isDeniedAtStatus } from './workflow/status-permissions';
import { emitIssueEvent, emitLinkEvent } from './issue-events';
import { subtasksOf, unindexIssue } from './issue-state';
import { unindexLink } from './links';

export function deleteIssue(jira: Jira, issue: Issue, actor: Person, reach: 'alone' | 'with-subtasks'): void {
  if (!hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'DELETE_ISSUES') || isDeniedAtStatus(jira.state, issue, 'delete')) {
    throw forbidden('You do not have permission to delete issues in this project.');
  }
  const subtasks = subtasksOf(jira.state, issue);
  if (subtasks.length > 0 && reach === 'alone') {
    throw badRequest(
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  for (const subtask of subtasks) remove(jira, subtask, actor);
  remove(jira, issue, actor);
}

function remove(jira: Jira, issue: Issue, actor: Person): void {
  for (const linkId of jira.state.linkIdsByIssue.get(issue.id) ?? []) {
    const link = jira.state.links.get(linkId);
    if (link === undefined) continue;
    emitLinkEvent(jira, 'deleted', link, actor);
    unindexLink(jira, link);
  }
  jira.state.linkIdsByIssue.delete(issue.id);
  unindexIssue(jira.state, issue);
  emitIssueEvent(jira, 'deleted', issue, actor);
}
