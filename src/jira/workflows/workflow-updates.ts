import { route } from '@forge/api';
import { z } from 'zod';
import { post } from '../../forge/requests';
import { workflowsAnswer, type JiraStatus, type JiraTransition, type JiraWorkflow } from './jira-workflow';
import type { Status } from './statuses';

/** A workflow as Jira has it now, with the statuses that it refers to. */
export interface ReadWorkflow {
  readonly workflow: JiraWorkflow;
  readonly statuses: readonly JiraStatus[];
}

/** A workflow by its id; `null` when it is gone. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-post */
export async function findWorkflow(workflowId: string): Promise<ReadWorkflow | null> {
  const { workflows, statuses } = await post('app', route`/rest/api/3/workflows`, { workflowIds: [workflowId] }, workflowsAnswer);
  const workflow = workflows.find(({ id }) => id === workflowId);
  return workflow === undefined ? null : { workflow, statuses };
}

/**
 * Writes a workflow as it was read, with what was changed in it. Jira refuses when somebody wrote another version meanwhile.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-update-post
 */
export async function updateWorkflow({ workflow, statuses }: ReadWorkflow, added: readonly Status[] = []): Promise<void> {
  const known = new Set(statuses.map(({ statusReference }) => statusReference));
  const more = added.filter(({ id }) => !known.has(id)).map((status) => ({ ...status, statusReference: status.id }));
  const body = { statuses: [...statuses, ...more].map(toStatusUpdate), workflows: [toWorkflowUpdate(workflow)] };
  await post('app', route`/rest/api/3/workflows/update`, body, z.unknown());
}

/** What Jira tells of a thing is more than it takes back. */
function pick(thing: object, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(thing).filter(([name, value]) => names.includes(name) && value !== null && value !== undefined));
}

/** A status is written with the words that it has: others would rename it everywhere. */
function toStatusUpdate(status: object): object {
  return pick(status, ['id', 'statusReference', 'name', 'statusCategory', 'description']);
}

function toWorkflowUpdate(workflow: JiraWorkflow): object {
  return {
    ...pick(workflow, ['id', 'version', 'description', 'startPointLayout', 'loopedTransitionContainerLayout']),
    statuses: workflow.statuses.map(toStatusLayout),
    transitions: workflow.transitions.map(toTransitionUpdate),
  };
}

const place = z.object({ x: z.number(), y: z.number() });

/** A status may stand nowhere yet. */
function toStatusLayout(status: JiraWorkflow['statuses'][number]): object {
  const layout = place.safeParse(status['layout']);
  return {
    properties: {},
    ...pick(status, ['statusReference', 'properties', 'approvalConfiguration']),
    ...(layout.success ? { layout: layout.data } : {}),
  };
}

const transitionParts = [
  'id',
  'type',
  'name',
  'description',
  'toStatusReference',
  'links',
  'properties',
  'conditions',
  'validators',
  'actions',
  'triggers',
  'transitionScreen',
  'customIssueEventId',
];

function toTransitionUpdate(transition: JiraTransition): object {
  return pick(transition, transitionParts);
}
