import { workflowFor } from '../../config/project-configuration';
import type { Issue, JiraState } from '../../model';
import { projectOf } from '../../permissions';

function hasProperty(state: JiraState, issue: Issue, name: string): boolean {
  const { kept } = workflowFor(state, projectOf(state, issue), issue.issueTypeId);
  return kept?.statuses[issue.statusId]?.properties[name] !== undefined;
}

/**
 * Whether a property of the status, or of the parent's, takes a permission away from everybody: `jira.permission.delete.denied`.
 * @see https://support.atlassian.com/jira-cloud-administration/docs/use-workflow-properties/
 */
export function isDeniedAtStatus(state: JiraState, issue: Issue, permission: 'delete'): boolean {
  if (hasProperty(state, issue, `jira.permission.${permission}.denied`)) return true;
  const parent = issue.parentId === null ? undefined : state.issues.get(issue.parentId);
  return parent !== undefined && hasProperty(state, parent, `jira.permission.subtasks.${permission}.denied`);
}
