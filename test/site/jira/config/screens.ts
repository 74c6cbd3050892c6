import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, Screen } from '../model';
import { ownScope } from './configuration-json';
import { readField } from './fields';
import { toPage } from './page';
import { readBody, requireAdministrator } from './requests';
import { addScreenTabRoutes } from './screen-tabs';

const creation = z.object({ name: z.string().trim().min(1).max(255), description: z.string().default('') });

export function addScreenRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  const path = '/rest/api/3/screens';
  api.get(path, (context) => {
    requireAdministrator(context);
    const ids = context.req.queries('id') ?? [];
    const text = (context.req.query('queryString') ?? '').toLowerCase();
    const scopes = context.req.queries('scope') ?? [];
    const found = [...state.screens.values()].filter(
      ({ id, name, scopeProjectId }) =>
        (ids.length === 0 || ids.includes(id)) &&
        (scopes.length === 0 || scopes.includes(scopeProjectId === undefined ? 'GLOBAL' : 'PROJECT')) &&
        name.toLowerCase().includes(text),
    );
    return context.json(toPage(context, kernel.baseUrl, found.map(toScreenJson), { size: 100, limit: 100 }));
  });
  api.post(path, async (context) => {
    requireAdministrator(context);
    const { name, description } = await readBody(context, creation);
    if ([...state.screens.values()].some((screen) => screen.name === name)) throw badRequest('A screen with this name already exists.');
    const tab = { id: String(kernel.nextId('screenTab')), name: 'Field Tab', fieldIds: [] };
    const screen: Screen = { id: String(kernel.nextId('screen')), name, description, tabs: [tab] };
    state.screens.set(screen.id, screen);
    return context.json(toScreenJson(screen), 201);
  });
  api.delete(`${path}/:screenId`, (context) => {
    requireAdministrator(context);
    const { id } = readScreen(state, context.req.param('screenId'));
    const used = [...state.screenSchemes.values()].some(({ screens }) => Object.values(screens).includes(id));
    if (used) throw badRequest('The screen is used by a screen scheme.');
    state.screens.delete(id);
    return context.body(null, 204);
  });
  addFieldScreensRoute(api, jira);
  addScreenTabRoutes(api, jira);
}

function addFieldScreensRoute(api: Hono<ProductEnv>, { state, kernel }: Jira): void {
  api.get('/rest/api/3/field/:fieldId/screens', (context) => {
    requireAdministrator(context);
    const { id: fieldId } = readField(state, context.req.param('fieldId'));
    const values = [...state.screens.values()].flatMap((screen) => {
      const tab = screen.tabs.find(({ fieldIds }) => fieldIds.includes(fieldId));
      return tab ? [{ ...toScreenJson(screen), tab: { id: Number(tab.id), name: tab.name } }] : [];
    });
    return context.json(toPage(context, kernel.baseUrl, values, { size: 100, limit: 100 }));
  });
}

const toScreenJson = ({ id, name, description, scopeProjectId }: Screen) => ({
  id: Number(id),
  name,
  description,
  ...ownScope(scopeProjectId),
});

function readScreen(state: JiraState, id: string): Screen {
  const screen = state.screens.get(id);
  if (!screen) throw notFound(`The screen with id '${id}' does not exist.`);
  return screen;
}
