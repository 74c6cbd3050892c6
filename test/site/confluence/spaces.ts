import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../kernel/kernel';
import { emptyDocument } from './adf';
import type { Confluence } from './confluence';
import { badRequest, notFound } from './errors';
import type { Space } from './model';
import { newPage } from './new-page';
import { operationsOn } from './operations';
import { cursorPage } from './paging';
import { canRead, requireWrite } from './permissions';
import { printSpace, printSpaceProperty, withBase } from './print';
import { changeProperty, newProperty, propertyBody, propertyUpdateBody } from './property';
import { actorOf, findSpace, isRequested, listParameter, readBody, wordParameter } from './request';

/** Creates a space with its home page; Confluence itself has no public operation for it. */
export function createSpace(confluence: Confluence, { key, name }: { key: string; name: string }): Space {
  const { kernel, state } = confluence;
  const [author] = kernel.people.all();
  if (!author) throw new Error('A space needs an author: the site has no people.');
  const space: Space = {
    id: String(kernel.nextId('confluence-space')),
    key,
    name,
    authorId: author.accountId,
    createdAt: kernel.clock.now(),
    homepageId: '',
    properties: new Map(),
  };
  state.spaces.set(space.id, space);
  const homepage = newPage(confluence, {
    spaceId: space.id,
    parentId: null,
    authorId: author.accountId,
    title: name,
    body: emptyDocument,
    status: 'current',
  });
  space.homepageId = homepage.id;
  return space;
}

const spaceSorts = ['id', '-id', 'key', '-key', 'name', '-name'] as const;
type SpaceSort = (typeof spaceSorts)[number];

function compareSpaces(sort: SpaceSort): (a: Space, b: Space) => number {
  const direction = sort.startsWith('-') ? -1 : 1;
  const field = z.enum(['id', 'key', 'name']).parse(sort.replace('-', ''));
  return (a, b) => direction * a[field].localeCompare(b[field], 'en', { numeric: true });
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/ */
export function spaceRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/spaces', (context) => {
    const actor = actorOf(context);
    const keys = listParameter(context, 'keys');
    const ids = listParameter(context, 'ids');
    const sort = wordParameter(context, 'sort', spaceSorts) ?? 'id';
    const spaces = [...confluence.state.spaces.values()]
      .filter((space) => canRead(actor) && (keys.length === 0 || keys.includes(space.key)) && (ids.length === 0 || ids.includes(space.id)))
      .sort(compareSpaces(sort));
    return cursorPage(confluence, context, spaces, printSpace);
  });
  routes.get('/spaces/:id', (context) => {
    const actor = actorOf(context);
    const space = findSpace(confluence, actor, context.req.param('id'));
    const operations = isRequested(context, 'include-operations') ? { operations: { results: operationsOn('space', actor) } } : {};
    const properties = isRequested(context, 'include-properties')
      ? { properties: { results: [...space.properties.values()].map(printSpaceProperty) } }
      : {};
    return context.json(withBase(confluence, { ...printSpace(space), ...operations, ...properties }));
  });
  routes.get('/spaces/:id/operations', (context) => {
    const actor = actorOf(context);
    findSpace(confluence, actor, context.req.param('id'));
    return context.json({ operations: operationsOn('space', actor) });
  });
  return routes;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space-properties/ */
export function spacePropertyRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/spaces/:id/properties', (context) => {
    const space = findSpace(confluence, actorOf(context), context.req.param('id'));
    const key = context.req.query('key');
    const properties = [...space.properties.values()].filter((property) => key === undefined || property.key === key);
    return cursorPage(confluence, context, properties, printSpaceProperty);
  });
  routes.post('/spaces/:id/properties', async (context) => {
    const actor = actorOf(context);
    const space = findSpace(confluence, actor, context.req.param('id'));
    requireWrite(actor);
    const { key, value } = await readBody(context, propertyBody);
    if ([...space.properties.values()].some((property) => property.key === key))
      throw badRequest(`A property with the key '${key}' already exists.`);
    const property = newProperty(confluence, actor, key, value);
    space.properties.set(property.id, property);
    return context.json(printSpaceProperty(property), 201);
  });
  routes.put('/spaces/:id/properties/:propertyId', async (context) => {
    const actor = actorOf(context);
    const space = findSpace(confluence, actor, context.req.param('id'));
    requireWrite(actor);
    const property = space.properties.get(context.req.param('propertyId'));
    if (!property) throw notFound(`property with id ${context.req.param('propertyId')}`);
    changeProperty(confluence, actor, property, await readBody(context, propertyUpdateBody));
    return context.json(printSpaceProperty(property));
  });
  return routes;
}
