import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, ScreenScheme } from '../model';
import { toPage } from './page';
import { sharedOf } from './scope';
import { readBody, requireAdministrator } from './requests';

const name = z.string().trim().min(1).max(255);
const id = z.number().int();
const screens = z.strictObject({ default: id, create: id.optional(), edit: id.optional(), view: id.optional() });
const creation = z.object({ name, description: z.string().default(''), screens });
const change = z.object({ name: name.optional(), description: z.string().optional(), screens: screens.partial().optional() });

const path = '/rest/api/3/screenscheme';

export function addScreenSchemeRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addReadAndCreation(api, jira);
  addChanges(api, jira);
}

function addReadAndCreation(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get(path, (context) => {
    requireAdministrator(context);
    const ids = context.req.queries('id') ?? [];
    const text = (context.req.query('queryString') ?? '').toLowerCase();
    const found = sharedOf(state.screenSchemes).filter(
      (scheme) => (ids.length === 0 || ids.includes(scheme.id)) && scheme.name.toLowerCase().includes(text),
    );
    return context.json(toPage(context, kernel.baseUrl, found.map(toScreenSchemeJson), { size: 25, limit: 100 }));
  });
  api.post(path, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    if ([...state.screenSchemes.values()].some((scheme) => scheme.name === body.name))
      throw badRequest('The screen scheme name is already in use.');
    const scheme: ScreenScheme = {
      id: String(kernel.nextId('screenScheme')),
      name: body.name,
      description: body.description,
      screens: { ...toScreenIds(state, body.screens), default: String(body.screens.default) },
    };
    state.screenSchemes.set(scheme.id, scheme);
    return context.json({ id: Number(scheme.id) }, 201);
  });
}

function addChanges(api: Hono<ProductEnv>, { state }: Jira): void {
  api.put(`${path}/:id`, async (context) => {
    requireAdministrator(context);
    const scheme = readScreenScheme(state, context.req.param('id'));
    const body = await readBody(context, change);
    scheme.name = body.name ?? scheme.name;
    scheme.description = body.description ?? scheme.description;
    scheme.screens = { ...scheme.screens, ...toScreenIds(state, body.screens ?? {}) };
    return context.body(null, 204);
  });
  api.delete(`${path}/:id`, (context) => {
    requireAdministrator(context);
    const scheme = readScreenScheme(state, context.req.param('id'));
    const used = [...state.issueTypeScreenSchemes.values()].some(({ mappings }) => Object.values(mappings).includes(scheme.id));
    if (used) throw badRequest('The screen scheme is used by an issue type screen scheme.');
    state.screenSchemes.delete(scheme.id);
    return context.body(null, 204);
  });
}

function toScreenSchemeJson({ screens: ids, ...scheme }: ScreenScheme) {
  return {
    ...scheme,
    id: Number(scheme.id),
    screens: Object.fromEntries(Object.entries(ids).map(([operation, screenId]) => [operation, Number(screenId)])),
  };
}

interface ScreenNumbers {
  readonly default?: number | undefined;
  readonly create?: number | undefined;
  readonly edit?: number | undefined;
  readonly view?: number | undefined;
}

function toScreenIds(state: JiraState, numbers: ScreenNumbers): Partial<ScreenScheme['screens']> {
  const entries = Object.entries(numbers).flatMap(([operation, number]) =>
    number === undefined ? [] : [[operation, String(number)] as const],
  );
  for (const [, screenId] of entries) if (!state.screens.has(screenId)) throw notFound(`The screen with id '${screenId}' does not exist.`);
  return Object.fromEntries(entries);
}

function readScreenScheme(state: JiraState, schemeId: string): ScreenScheme {
  const scheme = state.screenSchemes.get(schemeId);
  if (!scheme || scheme.scopeProjectId !== undefined) throw notFound(`The screen scheme with id '${schemeId}' does not exist.`);
  return scheme;
}
