import { workflowFor } from '../../config/project-configuration';
import { JiraError } from '../../errors';
import type { Issue, JiraState } from '../../model';
import { projectOf } from '../../permissions';

type Properties = Readonly<Record<string, string>>;

/** The properties of the status at which an issue is. */
function propertiesAt(state: JiraState, issue: Issue): Properties {
  return workflowFor(state, projectOf(state, issue), issue.issueTypeId).kept?.statuses[issue.statusId]?.properties ?? {};
}

/**
 * Whether properties of the status, or of the parent's, take a permission away from everybody: `jira.permission.delete.denied`.
 * @see https://support.atlassian.com/jira-cloud-administration/docs/use-workflow-properties/
 */
export function isDeniedAtStatus(state: JiraState, issue: Issue, permission: 'delete' | 'edit' | 'move'): boolean {
  const parent = issue.parentId === null ? undefined : state.issues.get(issue.parentId);
  const said = [
    ...whomOf(propertiesAt(state, issue), `jira.permission.${permission}.`),
    ...(parent === undefined ? [] : whomOf(propertiesAt(state, parent), `jira.permission.subtasks.${permission}.`)),
  ];
  // Of several any may grant it, and to whom the others do is not known here.
  if (said.some((whom) => whom !== 'denied'))
    throw new JiraError(501, [`Not emulated: a status property that lets some people ${permission}.`]);
  return said.length > 0;
}

function whomOf(properties: Properties, prefix: string): readonly string[] {
  return Object.keys(properties).flatMap((name) => (name.startsWith(prefix) ? (name.slice(prefix.length).split('.')[0] ?? '') : []));
}

/** Whether the status lets anybody edit at all. */
export function isEditableAtStatus(state: JiraState, issue: Issue): boolean {
  return propertiesAt(state, issue)['jira.issue.editable'] !== 'false' && !isDeniedAtStatus(state, issue, 'edit');
}
