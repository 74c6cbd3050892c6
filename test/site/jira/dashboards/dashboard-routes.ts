import { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest } from '../errors';
import { textAt } from '../issues/json';
import { readProperty, writeProperty } from '../issues/properties';
import type { Jira } from '../jira';
import type { Dashboard, DashboardGadget } from '../model';
import { actorOf, bodyOf, requiredBodyOf } from '../people/actor';
import { addGadget, findDashboard, findGadget, mayChange, requireChange } from './dashboards';

const printGadget = ({ properties: _kept, ...gadget }: DashboardGadget) => gadget;

/** The dashboard of the site, its gadgets and what is kept with them. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-dashboards/ */
export function dashboardRoutes(jira: Jira): Hono<ProductEnv> {
  const { state, kernel } = jira;
  const routes = new Hono<ProductEnv>();
  const base = '/rest/api/3/dashboard/:id';
  routes.get(base, (context) => {
    const dashboard = findDashboard(state, context.req.param('id'));
    return context.json(printDashboard(jira, dashboard, mayChange(dashboard, actorOf(context))));
  });
  routes.get(`${base}/gadget`, (context) => {
    const { gadgets } = findDashboard(state, context.req.param('id'));
    return context.json({ gadgets: [...gadgets.values()].map(printGadget) });
  });
  routes.post(`${base}/gadget`, async (context) => {
    const dashboard = findDashboard(state, context.req.param('id'));
    requireChange(dashboard, actorOf(context));
    const body = await bodyOf(context);
    const moduleKey = textAt(body, 'moduleKey');
    if (moduleKey === null || moduleKey === '') throw badRequest('Either the uri or the moduleKey of a gadget is required.');
    const known = { title: textAt(body, 'title') ?? 'Gadget', color: textAt(body, 'color') ?? 'blue' };
    return context.json(printGadget(addGadget(dashboard, { id: kernel.nextId('gadget'), moduleKey, ...known })));
  });
  routes.delete(`${base}/gadget/:gadgetId`, (context) => {
    const dashboard = findDashboard(state, context.req.param('id'));
    requireChange(dashboard, actorOf(context));
    dashboard.gadgets.delete(String(findGadget(dashboard, context.req.param('gadgetId')).id));
    return context.body(null, 204);
  });
  addPropertyRoutes(jira, routes);
  return routes;
}

const itemProperty = '/rest/api/3/dashboard/:id/items/:itemId/properties/:key';

function addPropertyRoutes({ state }: Jira, routes: Hono<ProductEnv>): void {
  routes.get(itemProperty, (context) => {
    const gadget = findGadget(findDashboard(state, context.req.param('id')), context.req.param('itemId'));
    const key = context.req.param('key');
    return context.json({ key, value: readProperty(gadget.properties, key) });
  });
  routes.put(itemProperty, async (context) => {
    const dashboard = findDashboard(state, context.req.param('id'));
    requireChange(dashboard, actorOf(context));
    const { properties } = findGadget(dashboard, context.req.param('itemId'));
    const result = writeProperty(properties, context.req.param('key'), await requiredBodyOf(context));
    return context.body(null, result === 'created' ? 201 : 200);
  });
}

function printDashboard({ kernel }: Jira, { id, name, ownerId }: Dashboard, isWritable: boolean): Record<string, unknown> {
  const owner = kernel.people.byAccountId(ownerId);
  return {
    id,
    name,
    owner: { accountId: ownerId, displayName: owner?.displayName ?? '', active: owner?.active ?? false },
    isWritable,
    isFavourite: false,
    popularity: 0,
    self: `${kernel.baseUrl}/rest/api/3/dashboard/${id}`,
    view: `/jira/dashboards/${id}`,
    sharePermissions: [{ type: 'loggedin' }],
    editPermissions: [],
  };
}
