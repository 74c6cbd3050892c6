import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { IssueTypeScreenScheme, JiraState } from '../model';
import { toPage } from './page';
import { readCompanyManaged, sharedOf } from './scope';
import { readBody, requireAdministrator } from './requests';

const mappings = z.array(z.object({ issueTypeId: z.string(), screenSchemeId: z.string() })).min(1);
const creation = z.object({ name: z.string().trim().min(1).max(255), description: z.string().default(''), issueTypeMappings: mappings });
const mappingChange = z.object({ issueTypeMappings: mappings });
const association = z.object({ issueTypeScreenSchemeId: z.string(), projectId: z.string() });
const path = '/rest/api/3/issuetypescreenscheme';

export function addIssueTypeScreenSchemeRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addReads(api, jira);
  addCreation(api, jira);
  addChanges(api, jira);
}

function addCreation(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.post(path, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    if ([...state.issueTypeScreenSchemes.values()].some(({ name }) => name === body.name))
      throw new JiraError(409, ['The issue type screen scheme name is already in use.']);
    const given = toMappings(state, body.issueTypeMappings);
    if (!given['default']) throw badRequest('The default mapping is missing: one issueTypeId must be "default".');
    const scheme: IssueTypeScreenScheme = {
      id: String(kernel.nextId('issueTypeScreenScheme')),
      name: body.name,
      description: body.description,
      mappings: given,
    };
    state.issueTypeScreenSchemes.set(scheme.id, scheme);
    return context.json({ id: scheme.id }, 201);
  });
}

function addChanges(api: Hono<ProductEnv>, { state }: Jira): void {
  api.put(`${path}/project`, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, association);
    const scheme = readScheme(state, body.issueTypeScreenSchemeId);
    const project = readCompanyManaged(state, body.projectId);
    project.issueTypeScreenSchemeId = scheme.id;
    return context.body(null, 204);
  });
  api.put(`${path}/:id/mapping`, async (context) => {
    requireAdministrator(context);
    const scheme = readScheme(state, context.req.param('id'));
    const body = await readBody(context, mappingChange);
    state.issueTypeScreenSchemes.set(scheme.id, {
      ...scheme,
      mappings: { ...scheme.mappings, ...toMappings(state, body.issueTypeMappings) },
    });
    return context.body(null, 204);
  });
  api.delete(`${path}/:id`, (context) => {
    requireAdministrator(context);
    const scheme = readScheme(state, context.req.param('id'));
    if ([...state.projects.values()].some(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId === scheme.id))
      throw badRequest('The issue type screen scheme is used by a project.');
    state.issueTypeScreenSchemes.delete(scheme.id);
    return context.body(null, 204);
  });
}

const toSchemeJson = ({ id, name, description }: IssueTypeScreenScheme) => ({ id, name, description });

function addReads(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get(path, (context) => {
    requireAdministrator(context);
    const ids = context.req.queries('id') ?? [];
    const text = (context.req.query('queryString') ?? '').toLowerCase();
    const found = sharedOf(state.issueTypeScreenSchemes).filter(
      ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(text),
    );
    return context.json(toPage(context, kernel.baseUrl, found.map(toSchemeJson)));
  });
  api.get(`${path}/mapping`, (context) => {
    requireAdministrator(context);
    const ids = context.req.queries('issueTypeScreenSchemeId') ?? [];
    const items = sharedOf(state.issueTypeScreenSchemes)
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .flatMap((scheme) =>
        Object.entries(scheme.mappings).map(([issueTypeId, screenSchemeId]) => ({
          issueTypeScreenSchemeId: scheme.id,
          issueTypeId,
          screenSchemeId,
        })),
      );
    return context.json(toPage(context, kernel.baseUrl, items));
  });
  api.get(`${path}/project`, (context) => {
    requireAdministrator(context);
    const wanted = context.req.queries('projectId') ?? [];
    const projects = [...state.projects.values()].filter(({ id }) => wanted.includes(id));
    const items = sharedOf(state.issueTypeScreenSchemes).flatMap((scheme) => {
      const projectIds = projects.filter(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId === scheme.id).map(({ id }) => id);
      return projectIds.length > 0 ? [{ issueTypeScreenScheme: toSchemeJson(scheme), projectIds }] : [];
    });
    return context.json(toPage(context, kernel.baseUrl, items));
  });
}

function toMappings(state: JiraState, given: z.infer<typeof mappings>): Record<string, string> {
  for (const { issueTypeId, screenSchemeId } of given) {
    if (issueTypeId !== 'default' && !state.issueTypes.has(issueTypeId))
      throw notFound(`The issue type with id '${issueTypeId}' does not exist.`);
    if (!state.screenSchemes.has(screenSchemeId)) throw notFound(`The screen scheme with id '${screenSchemeId}' does not exist.`);
  }
  const ids = given.map(({ issueTypeId }) => issueTypeId);
  if (new Set(ids).size < ids.length) throw badRequest('An issue type is mapped twice.');
  return Object.fromEntries(given.map(({ issueTypeId, screenSchemeId }) => [issueTypeId, screenSchemeId]));
}

function readScheme(state: JiraState, schemeId: string): IssueTypeScreenScheme {
  const scheme = state.issueTypeScreenSchemes.get(schemeId);
  if (!scheme || scheme.scopeProjectId !== undefined) throw notFound(`The issue type screen scheme with id '${schemeId}' does not exist.`);
  return scheme;
}
