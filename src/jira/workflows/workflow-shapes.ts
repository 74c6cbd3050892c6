import { route } from '@forge/api';
import { z } from 'zod';
import type { StatusShape, TransitionShape, WorkflowShape } from '../../domain/health/shape';
import { post, read } from '../../forge/requests';
import type { GateGround } from './workflow-rules';
import { guardsOf, propertiesOf } from './status-guards';
import { askedOn, expectationsOf, onlyAfterOf } from './held-rules';
import { workflowsAnswer, type JiraTransition, type JiraWorkflow, type JiraWorkflows } from './jira-workflow';

const named = z.object({ id: z.string() });
const schemes = z.array(
  z.object({
    defaultWorkflow: named.nullish(),
    workflowsForIssueTypes: z.array(z.object({ workflow: named, issueTypeIds: z.array(z.string()) })).nullish(),
  }),
);

/**
 * The workflow that each work type of a project follows, as the app: only administrators may read schemes, and health must not depend on who looks.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/#api-rest-api-3-workflowscheme-read-post
 */
export async function readWorkflowIds(projectId: string, typeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [scheme] = await post('app', route`/rest/api/3/workflowscheme/read`, { projectIds: [projectId] }, schemes);
  if (scheme === undefined) return new Map();
  const own = new Map(
    (scheme.workflowsForIssueTypes ?? []).flatMap(({ workflow, issueTypeIds }) => issueTypeIds.map((id) => [id, workflow.id] as const)),
  );
  return new Map(
    typeIds.flatMap((id) => {
      const workflowId = own.get(id) ?? scheme.defaultWorkflow?.id;
      return workflowId === undefined ? [] : [[id, workflowId] as const];
    }),
  );
}

/** Unlike for many others, Jira names no limit; this stays below the usual one. */
const projectsPerRead = 20;

/** Every workflow that the work types of some projects follow, as the app. */
export async function readWorkflowsOfProjects(projectIds: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let start = 0; start < projectIds.length; start += projectsPerRead) {
    const body = { projectIds: projectIds.slice(start, start + projectsPerRead) };
    for (const { defaultWorkflow, workflowsForIssueTypes } of await post('app', route`/rest/api/3/workflowscheme/read`, body, schemes)) {
      if (defaultWorkflow) found.add(defaultWorkflow.id);
      for (const { workflow } of workflowsForIssueTypes ?? []) found.add(workflow.id);
    }
  }
  return [...found];
}

/** Workflows with everything that Jira tells of them, as the app. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-post */
export async function readJiraWorkflows(workflowIds: readonly string[]): Promise<JiraWorkflows> {
  if (workflowIds.length === 0) return { statuses: [], workflows: [] };
  return post('app', route`/rest/api/3/workflows`, { workflowIds }, workflowsAnswer);
}

const usages = z.object({ projects: z.object({ values: z.array(named), nextPageToken: z.string().nullish() }) });
const mostUsages = 200;

/** The projects that follow a workflow, as the app, so that none of them goes unnamed. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflow-workflowid-projectusages-get */
export async function readProjectsOfWorkflow(workflowId: string): Promise<readonly string[]> {
  const found: string[] = [];
  const query = new URLSearchParams({ maxResults: String(mostUsages) });
  for (;;) {
    const { projects } = await read('app', route`/rest/api/3/workflow/${workflowId}/projectUsages?${query}`, usages);
    found.push(...projects.values.map(({ id }) => id));
    if (typeof projects.nextPageToken !== 'string') return found;
    query.set('nextPageToken', projects.nextPageToken);
  }
}

const categories: Readonly<Record<string, StatusShape['category']>> = { TODO: 'to-do', IN_PROGRESS: 'in-progress', DONE: 'done' };

export function toStatusShape({
  id,
  name,
  statusCategory,
}: {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: string;
}): StatusShape {
  return { id, name, category: categories[statusCategory] ?? 'in-progress' };
}

/** A workflow in the domain's words. Inside a workflow Jira refers to statuses, so their ids are looked up. */
export function toWorkflowShape(
  workflow: JiraWorkflow,
  { statuses }: JiraWorkflows,
  ground: GateGround,
): Omit<WorkflowShape, 'otherProjects'> {
  const idByReference = new Map(statuses.map((status) => [status.statusReference, status.id]));
  const idOf = (reference: string) => idByReference.get(reference) ?? reference;
  const expectations = expectationsOf(ground);
  return {
    id: workflow.id,
    name: workflow.name,
    isEditable: workflow.isEditable,
    statusIds: workflow.statuses.map(({ statusReference }) => idOf(statusReference)),
    guards: Object.fromEntries(workflow.statuses.map((status) => [idOf(status.statusReference), guardsOf(propertiesOf(status))])),
    transitions: workflow.transitions.map((transition) => ({
      id: transition.id,
      name: transition.name,
      from: fromOf(transition, idOf),
      to: idOf(transition.toStatusReference ?? ''),
      asks: askedOn(transition, expectations),
      onlyAfter: onlyAfterOf(transition),
    })),
  };
}

function fromOf({ type, links }: JiraTransition, idOf: (reference: string) => string): TransitionShape['from'] {
  if (type === 'INITIAL') return 'creation';
  if (type === 'GLOBAL') return 'everywhere';
  return (links ?? []).flatMap(({ fromStatusReference }) => (typeof fromStatusReference === 'string' ? [idOf(fromStatusReference)] : []));
}
