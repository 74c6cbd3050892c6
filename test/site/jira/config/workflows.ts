import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState } from '../model';
import type { Workflow } from '../workflow-model';
import { actorOf } from '../people/actor';
import { toPage } from './page';
import { workflowFor } from './project-configuration';
import { readBody, requireAdministrator } from './requests';
import { findAskedWorkflow, toCapabilitiesJson } from './workflow-capabilities';
import { checkCreation, createWorkflows } from './workflow-creation';
import { toWorkflowsJson, toWorkflowJson, toWorkflowStatusesJson } from './workflow-json';
import { workflowCreation, workflowCreationCheck, workflowUpdate, workflowUpdateCheck } from './workflow-payload';
import { checkUpdate, updateWorkflows } from './workflow-update';
import { projectsOf, usesWorkflow } from './workflow-usages';
import { refuseProblems } from './workflow-validation';

const selection = z.object({
  workflowIds: z.array(z.string()).nullish(),
  workflowNames: z.array(z.string()).nullish(),
  projectAndIssueTypes: z.array(z.object({ projectId: z.string(), issueTypeId: z.string() })).nullish(),
});

export function addWorkflowRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state } = jira;
  addWorkflowReads(api, jira);
  addWorkflowWrites(api, jira);
  api.delete('/rest/api/3/workflow/:entityId', (context) => {
    requireAdministrator(context);
    const { id, isSystem } = readWorkflow(state, context.req.param('entityId'));
    if (isSystem === true) throw badRequest('Cannot delete a system workflow.');
    if (projectsOf(state, id).length > 0) throw badRequest('Cannot delete an active workflow.');
    if ([...state.workflowSchemes.values()].some((scheme) => usesWorkflow(scheme, id)))
      throw badRequest('Cannot delete a workflow that a workflow scheme has.');
    state.workflows.delete(id);
    return context.body(null, 204);
  });
}

function addWorkflowReads(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.post('/rest/api/3/workflows', async (context) => {
    requireAdministrator(context);
    const { workflowIds, workflowNames, projectAndIssueTypes } = await readBody(context, selection);
    const ids = new Set(workflowIds);
    for (const { projectId, issueTypeId } of projectAndIssueTypes ?? []) {
      const project = state.projects.get(projectId);
      if (project) ids.add(workflowFor(state, project, issueTypeId).id);
    }
    const found = [...state.workflows.values()].filter(({ id, name }) => ids.has(id) || workflowNames?.includes(name) === true);
    return context.json(toWorkflowsJson(state, found));
  });
  api.get('/rest/api/3/workflows/search', (context) => {
    requireAdministrator(context);
    const text = (context.req.query('queryString') ?? '').toLowerCase();
    const [isActive, scope, projectId] = [context.req.query('isActive'), context.req.query('scope'), context.req.query('projectId')];
    const found = [...state.workflows.values()].filter(({ id, name, scopeProjectId }) => {
      const users = projectsOf(state, id);
      return (
        name.toLowerCase().includes(text) &&
        (isActive === undefined || String(users.length > 0) === isActive) &&
        (scope === undefined || (scopeProjectId === undefined ? 'GLOBAL' : 'PROJECT') === scope) &&
        (projectId === undefined || users.some((project) => project.id === projectId))
      );
    });
    const page = toPage(context, kernel.baseUrl, found, { size: 50, limit: 200 });
    return context.json({ ...page, values: page.values.map(toWorkflowJson), statuses: toWorkflowStatusesJson(state, page.values) });
  });
  api.get('/rest/api/3/workflows/capabilities', (context) => {
    actorOf(context);
    return context.json(toCapabilitiesJson(state, findAskedWorkflow(state, context)));
  });
}

function addWorkflowWrites(api: Hono<ProductEnv>, jira: Jira): void {
  const { state } = jira;
  api.post('/rest/api/3/workflows/create', async (context) => {
    requireAdministrator(context);
    const payload = await readBody(context, workflowCreation);
    if (payload.scope.type === 'PROJECT') throw new JiraError(501, ['Not emulated: a workflow of a team-managed project is made with it.']);
    refuseProblems(checkCreation(state, payload));
    return context.json(toWorkflowsJson(state, createWorkflows(jira, payload)));
  });
  api.post('/rest/api/3/workflows/create/validation', async (context) => {
    requireAdministrator(context);
    const { payload, validationOptions } = await readBody(context, workflowCreationCheck);
    return context.json({ errors: checkCreation(state, payload).filter(({ level }) => validationOptions?.levels.includes(level) ?? true) });
  });
  api.post('/rest/api/3/workflows/update', async (context) => {
    requireAdministrator(context);
    const payload = await readBody(context, workflowUpdate);
    refuseProblems(checkUpdate(state, payload));
    return context.json(toWorkflowsJson(state, updateWorkflows(jira, payload)));
  });
  api.post('/rest/api/3/workflows/update/validation', async (context) => {
    requireAdministrator(context);
    const { payload, validationOptions } = await readBody(context, workflowUpdateCheck);
    return context.json({ errors: checkUpdate(state, payload).filter(({ level }) => validationOptions?.levels.includes(level) ?? true) });
  });
}

function readWorkflow(state: JiraState, id: string): Workflow {
  const workflow = state.workflows.get(id);
  if (!workflow) throw notFound(`Workflow '${id}' does not exist.`);
  return workflow;
}

/** Schemes name workflows of the whole site. */
export function findWorkflowByName(state: JiraState, name: string): Workflow {
  const workflow = [...state.workflows.values()].find((candidate) => candidate.name === name && candidate.scopeProjectId === undefined);
  if (!workflow) throw new JiraError(400, [`The workflow '${name}' does not exist.`]);
  return workflow;
}
