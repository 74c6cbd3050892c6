import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, Workflow } from '../model';
import { actorOf } from '../people/actor';
import { toPage } from './page';
import { workflowFor } from './project-configuration';
import { readBody, requireAdministrator } from './requests';
import { toWorkflowJson, toWorkflowStatusesJson } from './workflow-json';
import { migrateStatuses } from './workflow-migration';
import { ruleDefinitions } from './workflow-rules';
import { workflowCreation, workflowCreationCheck, workflowUpdate, workflowUpdateCheck } from './workflow-payload';
import { checkCreation, checkUpdate, createWorkflow, refuseProblems, resolveStatuses, updateWorkflow } from './workflow-write';

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
    const { id } = readWorkflow(state, context.req.param('entityId'));
    if (isActive(state, id)) throw badRequest('Cannot delete an active workflow.');
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
    return context.json({ statuses: toWorkflowStatusesJson(state, found), workflows: found.map(toWorkflowJson) });
  });
  api.get('/rest/api/3/workflows/search', (context) => {
    requireAdministrator(context);
    const text = (context.req.query('queryString') ?? '').toLowerCase();
    const wanted = context.req.query('isActive');
    const found = [...state.workflows.values()].filter(
      ({ id, name }) => name.toLowerCase().includes(text) && (wanted === undefined || String(isActive(state, id)) === wanted),
    );
    const page = toPage(context, kernel.baseUrl, found, { size: 50, limit: 200 });
    return context.json({ ...page, values: page.values.map(toWorkflowJson), statuses: toWorkflowStatusesJson(state, page.values) });
  });
  api.get('/rest/api/3/workflows/capabilities', (context) => {
    actorOf(context);
    return context.json(capabilitiesOf(state));
  });
}

function addWorkflowWrites(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.post('/rest/api/3/workflows/create', async (context) => {
    requireAdministrator(context);
    const payload = await readBody(context, workflowCreation);
    refuseProblems(checkCreation(state, payload));
    const statusIds = resolveStatuses(state, kernel, payload.statuses);
    const workflows = payload.workflows.map((workflow) => createWorkflow(workflow, statusIds));
    for (const workflow of workflows) state.workflows.set(workflow.id, workflow);
    return context.json({ statuses: toWorkflowStatusesJson(state, workflows), workflows: workflows.map(toWorkflowJson) });
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
    const statusIds = resolveStatuses(state, kernel, payload.statuses);
    const workflows = payload.workflows.map((change) => {
      const workflow = readWorkflow(state, change.id);
      migrateStatuses(state, workflow, change, statusIds);
      updateWorkflow(workflow, change, statusIds);
      return workflow;
    });
    return context.json({ statuses: toWorkflowStatusesJson(state, workflows), workflows: workflows.map(toWorkflowJson) });
  });
  api.post('/rest/api/3/workflows/update/validation', async (context) => {
    requireAdministrator(context);
    const { payload, validationOptions } = await readBody(context, workflowUpdateCheck);
    return context.json({ errors: checkUpdate(state, payload).filter(({ level }) => validationOptions?.levels.includes(level) ?? true) });
  });
}

/** The rules an editor may offer; those of apps carry the ARI that a rule's `key` must name. */
function capabilitiesOf(state: JiraState) {
  return {
    editorScope: 'GLOBAL',
    projectTypes: ['business', 'software'],
    connectRules: [],
    triggerRules: [],
    forgeRules: [...state.forgeValidators.values()].map(({ ari, name, description }) => ({
      id: ari,
      ruleKey: 'forge:expression-validator',
      ruleType: 'Validator',
      name,
      description,
    })),
    systemRules: ruleDefinitions
      .filter(({ ruleKey }) => ruleKey.startsWith('system:'))
      .map(({ ruleKey, ruleType, name }) => ({
        ruleKey,
        ruleType,
        name,
        description: name,
        incompatibleRuleKeys: [],
        isAvailableForInitialTransition: ruleType === 'Validator' || ruleType === 'Function',
        isVisible: true,
      })),
  };
}

function isActive(state: JiraState, workflowId: string): boolean {
  const inUse = new Set([...state.projects.values()].map((project) => project.workflowSchemeId));
  return [...state.workflowSchemes.values()].some(
    (scheme) =>
      inUse.has(scheme.id) && (scheme.defaultWorkflowId === workflowId || Object.values(scheme.workflowIdByIssueType).includes(workflowId)),
  );
}

function readWorkflow(state: JiraState, id: string): Workflow {
  const workflow = state.workflows.get(id);
  if (!workflow) throw notFound(`Workflow '${id}' does not exist.`);
  return workflow;
}

export function findWorkflowByName(state: JiraState, name: string): Workflow {
  const workflow = [...state.workflows.values()].find((candidate) => candidate.name === name);
  if (!workflow) throw new JiraError(400, [`The workflow '${name}' does not exist.`]);
  return workflow;
}
