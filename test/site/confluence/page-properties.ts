import { Hono } from 'hono';
import type { ProductEnv } from '../kernel/kernel';
import type { Confluence } from './confluence';
import { ConfluenceError, notFound } from './errors';
import type { Page, Property } from './model';
import { cursorPage } from './paging';
import { requireWrite } from './permissions';
import { printProperty } from './print';
import { changeProperty, newProperty, propertyBody, propertyUpdateBody } from './property';
import { actorOf, findPage, readBody, wordParameter } from './request';

function findProperty(page: Page, id: string): Property {
  const property = page.properties.get(id);
  if (!property) throw notFound(`property with id ${id}`);
  return property;
}

function requireFreeKey(page: Page, key: string): void {
  const isTaken = [...page.properties.values()].some((property) => property.key === key);
  if (isTaken) throw new ConfluenceError(409, `A property with the key '${key}' already exists on this page.`);
}

function addProperty(page: Page, property: Property): Property {
  page.properties.set(property.id, property);
  return property;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content-properties/ */
export function pagePropertyRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/pages/:id/properties', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const key = context.req.query('key');
    const direction = wordParameter(context, 'sort', ['key', '-key']) === '-key' ? -1 : 1;
    const properties = [...page.properties.values()].filter((property) => key === undefined || property.key === key);
    properties.sort((a, b) => direction * a.key.localeCompare(b.key, 'en'));
    return cursorPage(confluence, context, properties, printProperty);
  });
  routes.post('/pages/:id/properties', async (context) => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, context.req.param('id'), ['current', 'draft']);
    requireWrite(actor);
    const { key, value } = await readBody(context, propertyBody);
    requireFreeKey(page, key);
    return context.json(printProperty(addProperty(page, newProperty(confluence, actor, key, value))));
  });
  routes.get('/pages/:id/properties/:propertyId', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    return context.json(printProperty(findProperty(page, context.req.param('propertyId'))));
  });
  routes.put('/pages/:id/properties/:propertyId', async (context) => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, context.req.param('id'), ['current', 'draft']);
    requireWrite(actor);
    const property = findProperty(page, context.req.param('propertyId'));
    changeProperty(confluence, actor, property, await readBody(context, propertyUpdateBody));
    return context.json(printProperty(property));
  });
  routes.delete('/pages/:id/properties/:propertyId', (context) => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, context.req.param('id'), ['current', 'draft']);
    requireWrite(actor);
    page.properties.delete(findProperty(page, context.req.param('propertyId')).id);
    return context.body(null, 204);
  });
  return routes;
}
