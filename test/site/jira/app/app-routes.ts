import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../kernel/kernel';
import { badRequest, forbidden, notFound } from '../errors';
import { readProperty, writeProperty } from '../issues/properties';
import type { InstalledApp, Jira } from '../jira';
import { actorOf, bodyOf } from '../people/actor';
import { addFieldValueRoutes } from './field-values';

export type InstalledApps = ReadonlyMap<string, InstalledApp>;

/** What only an installed app may do, as itself: write its fields, keep its properties. */
export function appRoutes(jira: Jira, apps: InstalledApps): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  addFieldValueRoutes(jira, (context) => readApp(apps, context), routes);
  addPropertyRoutes(jira, apps, routes);
  return routes;
}

function readApp(apps: InstalledApps, context: ProductContext): InstalledApp {
  const app = apps.get(actorOf(context).accountId);
  if (app === undefined) throw forbidden('Only the app that owns this resource can use it.');
  return app;
}

function addPropertyRoutes({ kernel }: Jira, apps: InstalledApps, routes: Hono<ProductEnv>): void {
  const propertiesByApp = new Map<string, Map<string, unknown>>();
  const open = (context: ProductContext): Map<string, unknown> => {
    const { appId } = readApp(apps, context);
    const properties = propertiesByApp.get(appId) ?? new Map<string, unknown>();
    propertiesByApp.set(appId, properties);
    return properties;
  };
  const path = '/rest/forge/1/app/properties';
  routes.get(path, (context) =>
    context.json({ keys: [...open(context).keys()].map((key) => ({ key, self: `${kernel.baseUrl}${path}/${encodeURIComponent(key)}` })) }),
  );
  routes.get(`${path}/:key`, (context) => {
    const key = context.req.param('key');
    return context.json({ key, value: readProperty(open(context), key), self: `${kernel.baseUrl}${path}/${encodeURIComponent(key)}` });
  });
  routes.put(`${path}/:key`, async (context) => {
    const key = context.req.param('key');
    if (key.length > 127) throw badRequest('The property key cannot be longer than 127 characters.');
    const result = writeProperty(open(context), key, await bodyOf(context));
    const statusCode = result === 'created' ? 201 : 200;
    return context.json({ message: `Property ${result}.`, statusCode }, statusCode);
  });
  routes.delete(`${path}/:key`, (context) => {
    if (!open(context).delete(context.req.param('key'))) throw notFound('Property not found.');
    return context.body(null, 204);
  });
}
