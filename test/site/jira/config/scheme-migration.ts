import { badRequest } from '../errors';
import type { Issue, JiraState, Project, WorkflowScheme } from '../model';
import type { Workflow } from '../workflow-model';
import { issueTypesOf } from './project-configuration';
import type { SchemeMappings, StatusMapping } from './workflow-scheme-payload';

type Assignment = Pick<WorkflowScheme, 'defaultWorkflowId' | 'workflowIdByIssueType'>;

/** That issues of a type change from one workflow to another, and which of their statuses the new one lacks. */
export interface WorkflowChangeOfType {
  readonly issueTypeId: string;
  readonly source: Workflow;
  readonly target: Workflow;
  readonly homelessStatusIds: readonly string[];
}

/** Which types of the projects would follow another workflow. */
export function workflowChanges(
  state: JiraState,
  projects: readonly Project[],
  before: Assignment,
  after: Assignment,
): WorkflowChangeOfType[] {
  const issueTypeIds = new Set(projects.flatMap((project) => issueTypesOf(state, project).map(({ id }) => id)));
  return [...issueTypeIds].flatMap((issueTypeId) => {
    const [source, target] = [workflowOf(state, before, issueTypeId), workflowOf(state, after, issueTypeId)];
    if (source.id === target.id) return [];
    const homelessStatusIds = source.statusIds.filter((id) => !target.statusIds.includes(id));
    return [{ issueTypeId, source, target, homelessStatusIds }];
  });
}

function workflowOf(state: JiraState, { defaultWorkflowId, workflowIdByIssueType }: Assignment, issueTypeId: string): Workflow {
  const workflow = state.workflows.get(workflowIdByIssueType[issueTypeId] ?? defaultWorkflowId);
  if (!workflow) throw badRequest('A workflow of the scheme does not exist.');
  return workflow;
}

interface Move {
  readonly issue: Issue;
  readonly statusId: string;
}

/** Where the issues of the projects go; every status that loses its place needs a mapping, whether or not an issue is in it. */
export function planMigration(
  state: JiraState,
  projects: readonly Project[],
  changes: readonly WorkflowChangeOfType[],
  mappings: SchemeMappings,
): Move[] {
  const projectIds = new Set(projects.map(({ id }) => id));
  return changes.flatMap((change) => {
    const statusIds = new Map(change.homelessStatusIds.map((id) => [id, mappedStatus(change, mappings, id)]));
    return [...state.issues.values()]
      .filter(({ projectId, issueTypeId }) => projectIds.has(projectId) && issueTypeId === change.issueTypeId)
      .flatMap((issue) => {
        const statusId = statusIds.get(issue.statusId);
        return statusId === undefined ? [] : [{ issue, statusId }];
      });
  });
}

/** A mapping for the type comes before one for all that go from the one workflow to the other. */
function mappedStatus({ issueTypeId, source, target }: WorkflowChangeOfType, mappings: SchemeMappings, statusId: string): string {
  const ofType = mappings.byIssueType.filter((each) => each.issueTypeId === issueTypeId);
  const ofWorkflow = mappings.byWorkflow.filter(
    ({ oldWorkflowId, newWorkflowId }) => oldWorkflowId === source.id && newWorkflowId === target.id,
  );
  const candidates: StatusMapping[] = [...ofType, ...ofWorkflow].flatMap(({ statusMappings }) => statusMappings ?? []);
  const found = candidates.find(({ oldStatusId }) => oldStatusId === statusId)?.newStatusId;
  if (found === undefined) throw badRequest(`A mapping for status ${statusId} of issue type ${issueTypeId} is missing.`);
  if (!target.statusIds.includes(found)) throw badRequest(`Status ${found} is not in the workflow '${target.name}'.`);
  return found;
}

export function migrate(moves: readonly Move[]): void {
  for (const { issue, statusId } of moves) issue.statusId = statusId;
}
