import { JiraError } from '../errors';
import type { Jira } from '../jira';
import type { JiraState } from '../model';
import type { Workflow } from '../workflow-model';
import { toStatusCategoryKey } from './configuration-json';
import { resolveStatuses } from './workflow-creation';
import { toGraph } from './workflow-graph';
import { planMoves } from './workflow-migration';
import type { StatusPayload, WorkflowChange, WorkflowUpdate } from './workflow-payload';
import { managementOf } from './workflow-rules';
import { checkGraph, checkStatuses, workflowProblem, type WorkflowProblem } from './workflow-validation';

/** Everything that would make `POST /workflows/update` fail, but for the version and the issues in statuses that go. */
export function checkUpdate(state: JiraState, { statuses, workflows }: WorkflowUpdate): WorkflowProblem[] {
  const references = new Set(statuses.map(({ statusReference }) => statusReference));
  return [
    ...checkStatuses(state, statuses, ownerOf(state, workflows)),
    ...workflows.flatMap((change) => {
      const workflow = state.workflows.get(change.id);
      if (!workflow) return [workflowProblem('WORKFLOW_NOT_FOUND', `Workflow '${change.id}' does not exist.`)];
      if (workflow.isSystem === true) return [workflowProblem('WORKFLOW_NOT_EDITABLE', `Workflow '${workflow.name}' cannot be edited.`)];
      return checkGraph({ state, management: managementOf(workflow) }, change, references);
    }),
  ];
}

/** The team-managed project whose workflows an update is about; a request is about one scope. */
const ownerOf = (state: JiraState, [first]: readonly WorkflowChange[]) => state.workflows.get(first?.id ?? '')?.scopeProjectId;

/**
 * Writes new versions of the workflows: all of them or, where one was changed meanwhile or leaves issues without a status, none.
 * Statuses and transitions become those of the payload; what the payload does not name at all stays as it was.
 */
export function updateWorkflows(jira: Jira, { statuses, workflows }: WorkflowUpdate): Workflow[] {
  const { state } = jira;
  const changes = workflows.flatMap((change) => {
    const workflow = state.workflows.get(change.id);
    return workflow ? [{ workflow, change }] : [];
  });
  for (const { workflow, change } of changes) refuseStale(workflow, change);
  const known = new Map(statuses.flatMap(({ statusReference, id }) => (typeof id === 'string' ? [[statusReference, id] as const] : [])));
  const moves = changes.flatMap(({ workflow, change }) => planMoves(state, workflow, change, known));
  const statusIds = resolveStatuses(jira, statuses, ownerOf(state, workflows));
  updateStatuses(state, statuses);
  for (const { issue, target } of moves) issue.statusId = statusIds.get(target) ?? target;
  for (const { workflow, change } of changes) write(workflow, change, statusIds);
  return changes.map(({ workflow }) => workflow);
}

function refuseStale({ name, version }: Workflow, change: WorkflowChange): void {
  if (version.id === change.version.id && version.versionNumber === change.version.versionNumber) return;
  throw new JiraError(409, [`Workflow '${name}' has been changed since version ${String(change.version.versionNumber)} was read.`]);
}

/** The statuses that an update lists take the name, category and description it gives, in every workflow that has them. */
function updateStatuses(state: JiraState, statuses: readonly StatusPayload[]): void {
  for (const { id, name, statusCategory, description } of statuses) {
    const status = state.statuses.get(id ?? '');
    if (!status) continue;
    Object.assign(status, { name, category: toStatusCategoryKey(statusCategory), description: description ?? status.description });
  }
}

function write(workflow: Workflow, change: WorkflowChange, statusIds: ReadonlyMap<string, string>): void {
  const { kept, ...graph } = toGraph(change, statusIds);
  const { startPointLayout, loopedTransitionContainerLayout } = workflow.kept ?? kept;
  Object.assign(workflow, graph, {
    description: change.description ?? workflow.description,
    version: { id: workflow.version.id, versionNumber: workflow.version.versionNumber + 1 },
    kept: {
      startPointLayout: change.startPointLayout === undefined ? startPointLayout : kept.startPointLayout,
      loopedTransitionContainerLayout:
        change.loopedTransitionContainerLayout === undefined ? loopedTransitionContainerLayout : kept.loopedTransitionContainerLayout,
      statuses: kept.statuses,
    },
  });
}
