import type { Person } from '../../kernel/people';
import { issueTypesOf, workflowFor } from '../config/project-configuration';
import { badField, badRequest, forbidden, JiraError } from '../errors';
import type { Jira } from '../jira';
import type { Issue, IssueType, JiraState, Project } from '../model';
import { hasProjectPermission, projectOf, readVisibleProject } from '../permissions';
import { draftOf } from './fields/stored-values';
import { commitDraft } from './record-change';
import { isDeniedAtStatus } from './workflow/status-permissions';

/** The types of its project that an issue could have: children stay children. */
function typesBeside(state: JiraState, issue: Issue): readonly IssueType[] {
  const level = state.issueTypes.get(issue.issueTypeId)?.hierarchyLevel;
  return issueTypesOf(state, projectOf(state, issue)).filter(({ hierarchyLevel }) => hierarchyLevel === level);
}

/** What editing can make of an issue: the types that follow its workflow. For another one it must be moved. */
export function typesByEditing(state: JiraState, issue: Issue): readonly IssueType[] {
  const project = projectOf(state, issue);
  const { id } = workflowFor(state, project, issue.issueTypeId);
  return typesBeside(state, issue).filter((type) => workflowFor(state, project, type.id).id === id);
}

export function checkTypeEdit({ state }: Jira, issue: Issue, draft: Issue): void {
  if (draft.issueTypeId === issue.issueTypeId || typesByEditing(state, issue).some(({ id }) => id === draft.issueTypeId)) return;
  throw badField('issuetype', 'The issue type selected is invalid.');
}

/** Where issues are moved to, as the bulk move names it: "ISMS,10001". */
export interface MoveTarget {
  readonly project: Project;
  readonly typeId: string;
}

export function parseMoveTarget(jira: Jira, actor: Person, text: string): MoveTarget {
  const [projectIdOrKey = '', typeId = '', parent] = text.split(',');
  if (parent !== undefined) throw new JiraError(501, ['Not emulated: moving below another parent.']);
  return { project: readVisibleProject(jira, actor, projectIdOrKey), typeId };
}

/** Makes an issue another type whose workflow may be another: it keeps its status where that one has it too, else it begins anew. */
export function moveIssue(jira: Jira, issue: Issue, actor: Person, { project, typeId }: MoveTarget): void {
  const { state } = jira;
  if (!hasProjectPermission(jira, actor, projectOf(state, issue), 'MOVE_ISSUES') || isDeniedAtStatus(state, issue, 'move'))
    throw forbidden('You do not have permission to move issues in this project.');
  if (project.id !== issue.projectId) throw new JiraError(501, ['Not emulated: moving between projects.']);
  if (!typesBeside(state, issue).some(({ id }) => id === typeId)) throw badRequest('The target issue type is not valid.');
  const { statusIds, transitions } = workflowFor(state, project, typeId);
  const begin = transitions.find(({ type }) => type === 'INITIAL')?.toStatusId;
  const draft = draftOf(issue);
  draft.issueTypeId = typeId;
  if (!statusIds.includes(issue.statusId)) draft.statusId = begin ?? issue.statusId;
  commitDraft(jira, issue, draft, { actor, fieldIds: ['issuetype', 'status'] });
}
