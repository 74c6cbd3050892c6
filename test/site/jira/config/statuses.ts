import type { Hono } from 'hono';
import { z } from 'zod';
import type { Kernel, ProductContext, ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, Status } from '../model';
import { actorOf } from '../people/actor';
import {
  statusCategories,
  toGlobalStatusJson,
  toStatusCategoryJson,
  toStatusCategoryKey,
  toStatusJson,
  type StatusCategoryCode,
} from './configuration-json';
import { toPage } from './page';
import { readBody, requireAdministrator } from './requests';

const category = z.enum(['TODO', 'IN_PROGRESS', 'DONE']);
const status = { name: z.string().trim().min(1).max(255), statusCategory: category, description: z.string().default('') };
const creation = z.object({ scope: z.object({ type: z.literal('GLOBAL') }), statuses: z.array(z.object(status)).min(1) });
const change = z.object({ statuses: z.array(z.object({ ...status, id: z.string() })).min(1) });

export function addStatusRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  addStatusReads(api, jira);
  api.post('/rest/api/3/statuses', async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    for (const { name } of body.statuses) refuseDuplicate(state, name);
    return context.json(body.statuses.map((each) => toGlobalStatusJson(addStatus(state, kernel, each))));
  });
  api.put('/rest/api/3/statuses', async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, change);
    for (const { id, name, statusCategory, description } of body.statuses) {
      const existing = readStatus(state, id);
      if (existing.name.toLowerCase() !== name.toLowerCase()) refuseDuplicate(state, name, existing.scopeProjectId);
      Object.assign(existing, { name, description, category: toStatusCategoryKey(statusCategory) });
    }
    return context.body(null, 204);
  });
  api.delete('/rest/api/3/statuses', (context) => {
    requireAdministrator(context);
    for (const id of listOf(context, 'id')) {
      const used = [...state.workflows.values()].some((workflow) => workflow.statusIds.includes(id));
      if (used) throw badRequest(`Status ${id} is used by a workflow and cannot be deleted.`);
      state.statuses.delete(readStatus(state, id).id);
    }
    return context.body(null, 204);
  });
}

function addStatusReads(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get('/rest/api/3/status', (context) => {
    actorOf(context);
    return context.json([...state.statuses.values()].map((each) => toStatusJson(kernel, each)));
  });
  api.get('/rest/api/3/statuscategory', (context) => {
    actorOf(context);
    return context.json(Object.values(statusCategories).map(({ key }) => toStatusCategoryJson(kernel, key)));
  });
  api.get('/rest/api/3/statuses', (context) => {
    requireAdministrator(context);
    return context.json(listOf(context, 'id').map((id) => toGlobalStatusJson(readStatus(state, id))));
  });
  api.get('/rest/api/3/statuses/byNames', (context) => {
    requireAdministrator(context);
    const names = listOf(context, 'name').map((name) => name.toLowerCase());
    const owner = context.req.query('projectId');
    const found = [...state.statuses.values()].filter(
      ({ name, scopeProjectId }) => names.includes(name.toLowerCase()) && scopeProjectId === owner,
    );
    return context.json(found.map(toGlobalStatusJson));
  });
  api.get('/rest/api/3/statuses/search', (context) => {
    requireAdministrator(context);
    const text = (context.req.query('searchString') ?? '').toLowerCase();
    const wanted = context.req.query('statusCategory');
    const owner = context.req.query('projectId');
    const reach = owner === undefined || context.req.query('includeGlobalStatuses') === 'true' ? 'global too' : 'own';
    const found = [...state.statuses.values()]
      .filter(({ scopeProjectId }) => scopeProjectId === owner || (reach === 'global too' && scopeProjectId === undefined))
      .map(toGlobalStatusJson)
      .filter(({ name, statusCategory }) => name.toLowerCase().includes(text) && (wanted === undefined || statusCategory === wanted));
    return context.json(toPage(context, kernel.baseUrl, found, { size: 200, limit: 200 }));
  });
}

interface NewStatus {
  readonly name: string;
  readonly description: string;
  readonly statusCategory: StatusCategoryCode;
}

/** `owner` is the team-managed project that gets it to itself. */
export function addStatus(state: JiraState, kernel: Kernel, { name, description, statusCategory }: NewStatus, owner?: string): Status {
  const id = String(kernel.nextId('status'));
  const category = toStatusCategoryKey(statusCategory);
  const added: Status = { id, name, description, category, ...(owner !== undefined && { scopeProjectId: owner }) };
  state.statuses.set(added.id, added);
  return added;
}

/** Names are unique among the statuses of the site, and among those of one team-managed project. */
export function findStatusByName(state: JiraState, name: string, owner?: string): Status | undefined {
  const wanted = name.toLowerCase();
  return [...state.statuses.values()].find((existing) => existing.name.toLowerCase() === wanted && existing.scopeProjectId === owner);
}

function refuseDuplicate(state: JiraState, name: string, owner?: string): void {
  if (findStatusByName(state, name, owner)) throw new JiraError(409, [`A status with the name '${name}' already exists.`]);
}

function readStatus(state: JiraState, id: string): Status {
  const found = state.statuses.get(id);
  if (!found) throw notFound(`The status with id '${id}' does not exist.`);
  return found;
}

/** Repeated parameters; names may hold commas. */
const listOf = (context: ProductContext, name: string): string[] => context.req.queries(name) ?? [];
