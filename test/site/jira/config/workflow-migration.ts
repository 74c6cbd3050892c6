import { badRequest } from '../errors';
import type { Issue, JiraState, Workflow } from '../model';
import { workflowFor } from './project-configuration';
import type { WorkflowChange } from './workflow-payload';

/** Moves issues out of statuses that the new version drops; without a mapping for them the update is refused. */
export function migrateStatuses(
  state: JiraState,
  workflow: Workflow,
  change: WorkflowChange,
  statusIds: ReadonlyMap<string, string>,
): void {
  const idOf = (reference: string) => statusIds.get(reference) ?? reference;
  const kept = new Set(change.statuses.map(({ statusReference }) => idOf(statusReference)));
  const dropped = new Set(workflow.statusIds.filter((id) => !kept.has(id)));
  if (dropped.size === 0) return;
  const moves = [...state.issues.values()]
    .filter((issue) => dropped.has(issue.statusId) && followsWorkflow(state, issue, workflow))
    .map((issue) => {
      const target = targetOf(change, issue, idOf);
      if (target === undefined || !kept.has(target))
        throw badRequest(`Issues are in a status that the workflow drops: map status ${issue.statusId}.`);
      return { issue, target };
    });
  for (const { issue, target } of moves) issue.statusId = target;
}

function followsWorkflow(state: JiraState, issue: Issue, workflow: Workflow): boolean {
  const project = state.projects.get(issue.projectId);
  return project !== undefined && workflowFor(state, project, issue.issueTypeId).id === workflow.id;
}

function targetOf(
  { defaultStatusMappings, statusMappings }: WorkflowChange,
  issue: Issue,
  idOf: (reference: string) => string,
): string | undefined {
  const own = statusMappings?.find(
    ({ projectId, issueTypeId }) => projectId === issue.projectId && issueTypeId === issue.issueTypeId,
  )?.statusMigrations;
  const found = [...(own ?? []), ...(defaultStatusMappings ?? [])].find(
    ({ oldStatusReference }) => idOf(oldStatusReference) === issue.statusId,
  );
  return found && idOf(found.newStatusReference);
}
