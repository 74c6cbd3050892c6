import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { IssueTypeScheme, JiraState, Project } from '../model';
import { toPage } from './page';
import { readCompanyManaged, sharedOf } from './scope';
import { readBody, requireAdministrator } from './requests';

const name = z.string().trim().min(1).max(255);
const creation = z.object({
  name,
  description: z.string().default(''),
  issueTypeIds: z.array(z.string()).min(1),
  defaultIssueTypeId: z.string().optional(),
});
const change = z.object({ name: name.optional(), description: z.string().optional(), defaultIssueTypeId: z.string().optional() });
const addition = z.object({ issueTypeIds: z.array(z.string()).min(1) });
const association = z.object({ issueTypeSchemeId: z.string(), projectId: z.string() });
const path = '/rest/api/3/issuetypescheme';

export function addIssueTypeSchemeRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addReads(api, jira);
  addCreation(api, jira);
  addAssociation(api, jira);
  addChanges(api, jira);
}

function addCreation(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.post(path, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    if ([...state.issueTypeSchemes.values()].some((scheme) => scheme.name === body.name))
      throw new JiraError(409, ['The scheme name is used by another scheme.']);
    refuseUnknownTypes(state, body.issueTypeIds);
    const defaultIssueTypeId = body.defaultIssueTypeId ?? null;
    if (defaultIssueTypeId !== null && !body.issueTypeIds.includes(defaultIssueTypeId))
      throw badRequest('The default issue type must be one of the issue types of the scheme.');
    const scheme: IssueTypeScheme = {
      id: String(kernel.nextId('issueTypeScheme')),
      name: body.name,
      description: body.description,
      issueTypeIds: body.issueTypeIds,
      defaultIssueTypeId,
    };
    state.issueTypeSchemes.set(scheme.id, scheme);
    return context.json({ issueTypeSchemeId: scheme.id }, 201);
  });
}

function addAssociation(api: Hono<ProductEnv>, { state }: Jira): void {
  api.put(`${path}/project`, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, association);
    const scheme = readScheme(state, body.issueTypeSchemeId);
    const project = readCompanyManaged(state, body.projectId);
    refuseMissingTypes(state, project, scheme);
    project.issueTypeSchemeId = scheme.id;
    return context.body(null, 204);
  });
}

function addChanges(api: Hono<ProductEnv>, { state }: Jira): void {
  api.put(`${path}/:id`, async (context) => {
    requireAdministrator(context);
    const scheme = readScheme(state, context.req.param('id'));
    const body = await readBody(context, change);
    scheme.name = body.name ?? scheme.name;
    scheme.description = body.description ?? scheme.description;
    scheme.defaultIssueTypeId = body.defaultIssueTypeId ?? scheme.defaultIssueTypeId;
    return context.body(null, 204);
  });
  api.put(`${path}/:id/issuetype`, async (context) => {
    requireAdministrator(context);
    const scheme = readScheme(state, context.req.param('id'));
    const { issueTypeIds } = await readBody(context, addition);
    refuseUnknownTypes(state, issueTypeIds);
    if (issueTypeIds.some((id) => scheme.issueTypeIds.includes(id))) throw badRequest('An issue type is already in the scheme.');
    scheme.issueTypeIds = [...scheme.issueTypeIds, ...issueTypeIds];
    return context.body(null, 204);
  });
  api.delete(`${path}/:id`, (context) => {
    requireAdministrator(context);
    const scheme = readScheme(state, context.req.param('id'));
    if ([...state.projects.values()].some(({ issueTypeSchemeId }) => issueTypeSchemeId === scheme.id))
      throw badRequest('The issue type scheme is used by a project.');
    state.issueTypeSchemes.delete(scheme.id);
    return context.body(null, 204);
  });
}

function addReads(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  const toJson = ({ id, name: schemeName, description, defaultIssueTypeId }: IssueTypeScheme) => ({
    id,
    name: schemeName,
    description,
    ...(defaultIssueTypeId !== null && { defaultIssueTypeId }),
    isDefault: id === [...state.issueTypeSchemes.keys()][0],
  });
  api.get(path, (context) => {
    requireAdministrator(context);
    const ids = context.req.queries('id') ?? [];
    const text = (context.req.query('queryString') ?? '').toLowerCase();
    const found = sharedOf(state.issueTypeSchemes).filter(
      (scheme) => (ids.length === 0 || ids.includes(scheme.id)) && scheme.name.toLowerCase().includes(text),
    );
    return context.json(toPage(context, kernel.baseUrl, found.map(toJson)));
  });
  api.get(`${path}/mapping`, (context) => {
    requireAdministrator(context);
    const ids = context.req.queries('issueTypeSchemeId') ?? [];
    const items = sharedOf(state.issueTypeSchemes)
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .flatMap((scheme) => scheme.issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: scheme.id, issueTypeId })));
    return context.json(toPage(context, kernel.baseUrl, items));
  });
  api.get(`${path}/project`, (context) => {
    requireAdministrator(context);
    const wanted = context.req.queries('projectId') ?? [];
    const projects = [...state.projects.values()].filter(({ id }) => wanted.includes(id));
    const items = sharedOf(state.issueTypeSchemes).flatMap((scheme) => {
      const projectIds = projects.filter(({ issueTypeSchemeId }) => issueTypeSchemeId === scheme.id).map(({ id }) => id);
      return projectIds.length > 0 ? [{ issueTypeScheme: toJson(scheme), projectIds }] : [];
    });
    return context.json(toPage(context, kernel.baseUrl, items));
  });
}

function refuseUnknownTypes(state: JiraState, issueTypeIds: readonly string[]): void {
  for (const id of issueTypeIds) {
    const type = state.issueTypes.get(id);
    if (!type || type.scopeProjectId !== undefined) throw badRequest(`The issue type with id '${id}' does not exist.`);
  }
}

/** Issues keep their types: a scheme that lacks one of them cannot be given to the project. */
function refuseMissingTypes(state: JiraState, project: Project, scheme: IssueTypeScheme): void {
  for (const issue of state.issues.values()) {
    if (issue.projectId !== project.id || scheme.issueTypeIds.includes(issue.issueTypeId)) continue;
    throw badRequest('The project has issues of types that the scheme does not have.');
  }
}

function readScheme(state: JiraState, schemeId: string): IssueTypeScheme {
  const scheme = state.issueTypeSchemes.get(schemeId);
  if (!scheme || scheme.scopeProjectId !== undefined) throw notFound(`The issue type scheme with id '${schemeId}' does not exist.`);
  return scheme;
}
