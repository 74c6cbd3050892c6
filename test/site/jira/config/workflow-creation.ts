import type { Jira } from '../jira';
import type { JiraState } from '../model';
import type { Workflow } from '../workflow-model';
import { addStatus } from './statuses';
import { toGraph } from './workflow-graph';
import type { StatusPayload, WorkflowCreation } from './workflow-payload';
import { checkGraph, checkStatuses, workflowProblem, type WorkflowProblem } from './workflow-validation';

/** Everything that would make `POST /workflows/create` fail. */
export function checkCreation(state: JiraState, { statuses, workflows }: WorkflowCreation): WorkflowProblem[] {
  const references = new Set(statuses.map(({ statusReference }) => statusReference));
  const names = new Set([...state.workflows.values()].map(({ name }) => name.toLowerCase()));
  return [
    ...checkStatuses(state, statuses),
    ...workflows.flatMap((workflow) => {
      const isTaken = names.has(workflow.name.toLowerCase());
      names.add(workflow.name.toLowerCase());
      const duplicate = workflowProblem('NON_UNIQUE_WORKFLOW_NAME', `A workflow with the name '${workflow.name}' already exists.`);
      return [...(isTaken ? [duplicate] : []), ...checkGraph({ state, management: 'company-managed' }, workflow, references)];
    }),
  ];
}

/** Makes the workflows of a payload that was checked, and what is new among its statuses. */
export function createWorkflows(jira: Jira, { statuses, workflows }: WorkflowCreation): Workflow[] {
  const statusIds = resolveStatuses(jira, statuses);
  const created = workflows.map((payload): Workflow => ({
    id: crypto.randomUUID(),
    name: payload.name,
    description: payload.description ?? '',
    ...toGraph(payload, statusIds),
    version: { id: crypto.randomUUID(), versionNumber: 1 },
  }));
  for (const workflow of created) jira.state.workflows.set(workflow.id, workflow);
  return created;
}

/** Makes what is new among the statuses; tells the status id of every reference. */
export function resolveStatuses({ state, kernel }: Jira, statuses: readonly StatusPayload[], owner?: string): Map<string, string> {
  return new Map(
    statuses.map(({ id, statusReference, name, statusCategory, description }) => [
      statusReference,
      id ?? addStatus(state, kernel, { name, statusCategory, description: description ?? '' }, owner).id,
    ]),
  );
}
