import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../kernel/kernel';
import { badRequest, forbidden, notFound } from '../errors';
import { changeItems } from '../issues/change-items';
import { parseValue } from '../issues/fields/parse-value';
import { draftOf, writeStored } from '../issues/fields/stored-values';
import { isObject, listAt, textAt, textsAt, type Json } from '../issues/json';
import { readProperty, writeProperty } from '../issues/properties';
import { recordChange, recordSilently } from '../issues/record-change';
import type { InstalledApp, Jira } from '../jira';
import type { Field } from '../model';
import { actorOf, bodyOf } from '../people/actor';

export type InstalledApps = ReadonlyMap<string, InstalledApp>;

/** What only an installed app may do, as itself: write its fields, keep its properties. */
export function appRoutes(jira: Jira, apps: InstalledApps): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/rest/api/3/app/field/value', async (context) => {
    for (const update of listAt(await bodyOf(context), 'updates').filter(isObject)) {
      writeField(jira, context, readOwnField(jira, apps, context, textAt(update, 'customField') ?? ''), update);
    }
    return context.body(null, 204);
  });
  routes.put('/rest/api/3/app/field/:idOrKey/value', async (context) => {
    const field = readOwnField(jira, apps, context, context.req.param('idOrKey'));
    for (const update of listAt(await bodyOf(context), 'updates').filter(isObject)) writeField(jira, context, field, update);
    return context.body(null, 204);
  });
  addPropertyRoutes(jira, apps, routes);
  return routes;
}

function readApp(apps: InstalledApps, context: ProductContext): InstalledApp {
  const app = apps.get(actorOf(context).accountId);
  if (app === undefined) throw forbidden('Only the app that owns this resource can use it.');
  return app;
}

function readOwnField(jira: Jira, apps: InstalledApps, context: ProductContext, idOrKey: string): Field {
  const app = readApp(apps, context);
  const field = jira.state.fields.get(idOrKey) ?? [...jira.state.fields.values()].find((candidate) => candidate.key === idOrKey);
  if (field === undefined) throw notFound(`The custom field '${idOrKey}' was not found.`);
  if (!field.key.startsWith(`${app.appId}__`)) throw forbidden('The app does not own this custom field.');
  return field;
}

/** No screen and no validation stands in the way; the changelog and the event are written unless the app says otherwise. */
function writeField(jira: Jira, context: ProductContext, field: Field, update: Json): void {
  const actor = actorOf(context);
  const value = parseValue(jira, field, update['value'] ?? null);
  const issues = textsAt(update, 'issueIds').map((id) => {
    const issue = jira.state.issues.get(id);
    if (issue === undefined) throw badRequest(`The issue with id '${id}' does not exist.`);
    return issue;
  });
  const record = context.req.query('generateAppEvents') === 'false' ? recordSilently : recordChange;
  for (const issue of issues) {
    const before = draftOf(issue);
    writeStored(issue, field.id, value);
    issue.updated = jira.kernel.clock.now();
    if (context.req.query('generateChangelog') !== 'false') record(jira, issue, actor, changeItems(jira, before, issue, [field.id]));
  }
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
