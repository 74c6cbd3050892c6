import { badRequest } from '../errors';
import type { Issue, JiraState } from '../model';
import type { Workflow } from '../workflow-model';
import { workflowFor } from './project-configuration';
import type { WorkflowChange } from './workflow-payload';

interface Move {
  readonly issue: Issue;
  /** The id of a status, or the reference of one that the update makes. */
  readonly target: string;
}

/** Where issues go whose status the new version drops; without a mapping for them the update is refused. */
export function planMoves(state: JiraState, workflow: Workflow, change: WorkflowChange, known: ReadonlyMap<string, string>): Move[] {
  const idOf = (reference: string) => known.get(reference) ?? reference;
  const kept = new Set(change.statuses.map(({ statusReference }) => idOf(statusReference)));
  const dropped = new Set(workflow.statusIds.filter((id) => !kept.has(id)));
  if (dropped.size === 0) return [];
  return [...state.issues.values()]
    .filter((issue) => dropped.has(issue.statusId) && followsWorkflow(state, issue, workflow))
    .map((issue) => {
      const target = targetOf(change, issue, idOf);
      if (target === undefined || !kept.has(target))
        throw badRequest(`Issues are in a status that the workflow drops: map status ${issue.statusId}.`);
      return { issue, target };
    });
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
