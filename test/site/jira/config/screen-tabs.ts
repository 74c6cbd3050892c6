import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import type { JiraState, Screen } from '../model';
import { readBody, requireAdministrator } from './requests';

const path = '/rest/api/3/screens/:screenId/tabs';
const tabBody = z.object({ name: z.string().trim().min(1).max(255), id: z.number().optional() });
const fieldBody = z.object({ fieldId: z.string() });
const unscreenable = new Set([
  'status',
  'statusCategory',
  'created',
  'updated',
  'creator',
  'project',
  'issuekey',
  'subtasks',
  'resolutiondate',
]);

export function addScreenTabRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  api.get(path, (context) => {
    requireAdministrator(context);
    return context.json(readTabs(state, context.req.param('screenId')).map(({ id, name }) => ({ id: Number(id), name })));
  });
  api.post(path, async (context) => {
    requireAdministrator(context);
    const { name } = await readBody(context, tabBody);
    const tab = { id: String(kernel.nextId('screenTab')), name, fieldIds: [] };
    readSharedTabs(state, context.req.param('screenId')).push(tab);
    return context.json({ id: Number(tab.id), name });
  });
  api.get('/rest/api/3/screens/:screenId/availableFields', (context) => {
    requireAdministrator(context);
    const taken = new Set(readTabs(state, context.req.param('screenId')).flatMap(({ fieldIds }) => fieldIds));
    return context.json(
      [...state.fields.values()].filter(({ id }) => !taken.has(id) && !unscreenable.has(id)).map(({ id, name }) => ({ id, name })),
    );
  });
  addTabFieldRoutes(api, jira);
}

function addTabFieldRoutes(api: Hono<ProductEnv>, { state }: Jira): void {
  api.get(`${path}/:tabId/fields`, (context) => {
    requireAdministrator(context);
    const tab = readTab(state, context.req.param('screenId'), context.req.param('tabId'));
    return context.json(tab.fieldIds.map((id) => ({ id, name: state.fields.get(id)?.name ?? id })));
  });
  api.post(`${path}/:tabId/fields`, async (context) => {
    requireAdministrator(context);
    const tabs = readSharedTabs(state, context.req.param('screenId'));
    const tab = readTab(state, context.req.param('screenId'), context.req.param('tabId'));
    const { fieldId } = await readBody(context, fieldBody);
    const field = state.fields.get(fieldId);
    if (!field || unscreenable.has(fieldId))
      throw badRequest(`The field with id '${fieldId}' does not exist or cannot be placed on a screen.`);
    if (tabs.some(({ fieldIds }) => fieldIds.includes(fieldId))) throw badRequest('The field is already on the screen.');
    tab.fieldIds.push(fieldId);
    return context.json({ id: field.id, name: field.name });
  });
  api.delete(`${path}/:tabId/fields/:fieldId`, (context) => {
    requireAdministrator(context);
    readSharedTabs(state, context.req.param('screenId'));
    const tab = readTab(state, context.req.param('screenId'), context.req.param('tabId'));
    const fieldId = context.req.param('fieldId');
    if (!tab.fieldIds.includes(fieldId)) throw notFound(`The field with id '${fieldId}' is not on the tab.`);
    tab.fieldIds = tab.fieldIds.filter((id) => id !== fieldId);
    return context.body(null, 204);
  });
}

function readTabs(state: JiraState, screenId: string): Screen['tabs'] {
  const screen = state.screens.get(screenId);
  if (!screen) throw notFound(`The screen with id '${screenId}' does not exist.`);
  return screen.tabs;
}

/** The tabs of a screen that may be changed: those of a team-managed project are made in the project alone. */
function readSharedTabs(state: JiraState, screenId: string): Screen['tabs'] {
  const tabs = readTabs(state, screenId);
  if (state.screens.get(screenId)?.scopeProjectId === undefined) return tabs;
  throw badRequest('The screen of a team-managed project cannot be changed here.');
}

function readTab(state: JiraState, screenId: string, tabId: string): Screen['tabs'][number] {
  const tab = readTabs(state, screenId).find(({ id }) => id === tabId);
  if (!tab) throw notFound(`The screen tab with id '${tabId}' does not exist.`);
  return tab;
}
