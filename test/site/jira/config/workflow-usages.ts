import type { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, Project, WorkflowScheme } from '../model';
import { readNumber, requireAdministrator } from './requests';

/** Who uses a status, a workflow or a scheme: the question before anything is changed. */
export function addUsageRoutes(api: Hono<ProductEnv>, { state }: Jira): void {
  api.get('/rest/api/3/workflow/:workflowId/projectUsages', (context) => {
    requireAdministrator(context);
    const workflowId = readKnown(state.workflows, context.req.param('workflowId'), 'workflow');
    return context.json({ workflowId, projects: toUsagePage(context, projectsOf(state, workflowId)) });
  });
  api.get('/rest/api/3/workflow/:workflowId/workflowSchemes', (context) => {
    requireAdministrator(context);
    const workflowId = readKnown(state.workflows, context.req.param('workflowId'), 'workflow');
    const schemes = [...state.workflowSchemes.values()].filter((scheme) => usesWorkflow(scheme, workflowId));
    return context.json({
      workflowId,
      workflowSchemes: toUsagePage(context, schemes),
    });
  });
  api.get('/rest/api/3/workflowscheme/:workflowSchemeId/projectUsages', (context) => {
    requireAdministrator(context);
    const workflowSchemeId = readKnown(state.workflowSchemes, context.req.param('workflowSchemeId'), 'workflow scheme');
    const projects = [...state.projects.values()].filter((project) => project.workflowSchemeId === workflowSchemeId);
    return context.json({
      workflowSchemeId,
      projects: toUsagePage(context, projects),
    });
  });
  api.get('/rest/api/3/statuses/:statusId/workflowUsages', (context) => {
    requireAdministrator(context);
    const statusId = readKnown(state.statuses, context.req.param('statusId'), 'status');
    const workflows = [...state.workflows.values()].filter(({ statusIds }) => statusIds.includes(statusId));
    return context.json({
      statusId,
      workflows: toUsagePage(context, workflows),
    });
  });
}

export const usesWorkflow = ({ defaultWorkflowId, workflowIdByIssueType }: WorkflowScheme, workflowId: string): boolean =>
  defaultWorkflowId === workflowId || Object.values(workflowIdByIssueType).includes(workflowId);

/** Projects whose scheme has the workflow, whether or not one of their types follows it. */
export function projectsOf(state: JiraState, workflowId: string): Project[] {
  return [...state.projects.values()].filter(({ workflowSchemeId }) => {
    const scheme = state.workflowSchemes.get(workflowSchemeId);
    return scheme !== undefined && usesWorkflow(scheme, workflowId);
  });
}

function readKnown(things: ReadonlyMap<string, unknown>, id: string, what: string): string {
  if (things.has(id)) return id;
  throw notFound(`The ${what} with id '${id}' does not exist.`);
}

const mostOnAPage = 200;

/** These lists have no offset: the token of a page leads to the next, and the last page has none. */
function toUsagePage(context: ProductContext, used: readonly { readonly id: string }[]) {
  const size = readNumber(context.req.query('maxResults'), 50);
  if (size < 1 || size > mostOnAPage) throw badRequest(`maxResults must be between 1 and ${String(mostOnAPage)}.`);
  const start = readToken(context.req.query('nextPageToken'));
  const end = start + size;
  return {
    ...(end < used.length && { nextPageToken: Buffer.from(JSON.stringify({ o: end })).toString('base64') }),
    values: used.slice(start, end).map(({ id }) => ({ id })),
  };
}

function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  try {
    const { o } = JSON.parse(Buffer.from(token, 'base64').toString()) as { o: unknown };
    if (typeof o === 'number') return o;
  } catch {
    // Falls through to the refusal: whatever the token is, nobody here gave it.
  }
  throw badRequest('The nextPageToken is not valid.');
}
