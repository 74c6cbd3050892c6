import type { Hono } from 'hono';
import { z } from 'zod';
import type { Kernel, ProductEnv } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, WorkflowScheme } from '../model';
import { toIssueTypeJson } from './configuration-json';
import { toPage } from './page';
import { readCompanyManaged, sharedOf } from './scope';
import { readBody, requireAdministrator } from './requests';
import { readWorkflowSchemes } from './workflow-scheme-read';
import { findWorkflowByName } from './workflows';

const name = z.string().trim().min(1).max(255);
const mappings = z.record(z.string(), z.string());
const creation = z.object({
  name,
  description: z.string().default(''),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: mappings.default({}),
});
const change = z.object({
  name: name.optional(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: mappings.optional(),
});
const association = z.object({ workflowSchemeId: z.string().nullish(), projectId: z.string() });
const reading = z.object({ workflowSchemeIds: z.array(z.string()).nullish(), projectIds: z.array(z.string()).nullish() });
const path = '/rest/api/3/workflowscheme';

export function addWorkflowSchemeRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addAssociationRoutes(api, jira);
  addSchemeRoutes(api, jira);
  addSchemeChanges(api, jira);
}

function addSchemeRoutes(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get(path, (context) => {
    requireAdministrator(context);
    const all = sharedOf(state.workflowSchemes).map((scheme) => toSchemeJson(state, kernel, scheme));
    return context.json(toPage(context, kernel.baseUrl, all));
  });
  api.post(path, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    if ([...state.workflowSchemes.values()].some((scheme) => scheme.name === body.name))
      throw badRequest('The workflow scheme name is already in use.');
    const scheme: WorkflowScheme = {
      id: String(kernel.nextId('workflowScheme')),
      name: body.name,
      description: body.description,
      defaultWorkflowId: findWorkflowByName(state, body.defaultWorkflow ?? 'Default workflow').id,
      workflowIdByIssueType: toWorkflowIds(state, body.issueTypeMappings),
    };
    state.workflowSchemes.set(scheme.id, scheme);
    return context.json(toSchemeJson(state, kernel, scheme), 201);
  });
  api.get(`${path}/:id`, (context) => {
    requireAdministrator(context);
    return context.json(toSchemeJson(state, kernel, readScheme(state, context.req.param('id'))));
  });
}

function addSchemeChanges(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.put(`${path}/:id`, async (context) => {
    requireAdministrator(context);
    const scheme = readInactive(state, context.req.param('id'));
    const body = await readBody(context, change);
    scheme.name = body.name ?? scheme.name;
    scheme.description = body.description ?? scheme.description;
    if (body.defaultWorkflow !== undefined) scheme.defaultWorkflowId = findWorkflowByName(state, body.defaultWorkflow).id;
    if (body.issueTypeMappings !== undefined) scheme.workflowIdByIssueType = toWorkflowIds(state, body.issueTypeMappings);
    return context.json(toSchemeJson(state, kernel, scheme));
  });
  api.delete(`${path}/:id`, (context) => {
    requireAdministrator(context);
    state.workflowSchemes.delete(readInactive(state, context.req.param('id')).id);
    return context.body(null, 204);
  });
}

/** For a project with the default scheme the scheme comes without an id. */
function withoutDefaultId({ state }: Jira, { id, self, ...scheme }: ReturnType<typeof toSchemeJson>) {
  return String(id) === [...state.workflowSchemes.keys()][0] ? scheme : { id, self, ...scheme };
}

function addAssociationRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  api.post(`${path}/read`, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, reading);
    return context.json(readWorkflowSchemes(state, body.workflowSchemeIds ?? [], body.projectIds ?? []));
  });
  api.get(`${path}/project`, (context) => {
    requireAdministrator(context);
    const wanted = context.req.queries('projectId') ?? [];
    const values = sharedOf(state.workflowSchemes).flatMap((scheme) => {
      const projectIds = wanted.filter((id) => state.projects.get(id)?.workflowSchemeId === scheme.id);
      return projectIds.length > 0 ? [{ projectIds, workflowScheme: withoutDefaultId(jira, toSchemeJson(state, kernel, scheme)) }] : [];
    });
    return context.json({ values });
  });
  api.put(`${path}/project`, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, association);
    const scheme = readScheme(state, body.workflowSchemeId ?? [...state.workflowSchemes.keys()][0] ?? '');
    const project = readCompanyManaged(state, body.projectId);
    for (const issue of state.issues.values()) {
      if (issue.projectId === project.id) throw badRequest('Only projects with no issues can be assigned a workflow scheme this way.');
    }
    project.workflowSchemeId = scheme.id;
    return context.body(null, 204);
  });
}

function toSchemeJson(state: JiraState, kernel: Kernel, scheme: WorkflowScheme) {
  const nameOf = (workflowId: string) => state.workflows.get(workflowId)?.name ?? '';
  const mapped = Object.keys(scheme.workflowIdByIssueType).flatMap((id) => state.issueTypes.get(id) ?? []);
  return {
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    defaultWorkflow: nameOf(scheme.defaultWorkflowId),
    issueTypeMappings: Object.fromEntries(Object.entries(scheme.workflowIdByIssueType).map(([type, id]) => [type, nameOf(id)])),
    draft: false,
    issueTypes: Object.fromEntries(mapped.map((type) => [type.id, toIssueTypeJson(kernel, type)])),
    self: `${kernel.baseUrl}${path}/${scheme.id}`,
  };
}

/** Workflows are mapped by name, not by id. */
function toWorkflowIds(state: JiraState, given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([issueTypeId, workflowName]) => {
      if (!state.issueTypes.has(issueTypeId)) throw badRequest(`The issue type with id '${issueTypeId}' does not exist.`);
      return [issueTypeId, findWorkflowByName(state, workflowName).id];
    }),
  );
}

function readScheme(state: JiraState, id: string): WorkflowScheme {
  const scheme = state.workflowSchemes.get(id);
  if (!scheme || scheme.scopeProjectId !== undefined) throw notFound('The workflow scheme was not found.');
  return scheme;
}

function readInactive(state: JiraState, id: string): WorkflowScheme {
  const scheme = readScheme(state, id);
  if ([...state.projects.values()].some(({ workflowSchemeId }) => workflowSchemeId === id))
    throw badRequest('The workflow scheme is active: projects use it.');
  return scheme;
}
