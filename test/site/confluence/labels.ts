import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../kernel/kernel';
import type { Confluence } from './confluence';
import { notFound } from './errors';
import type { Label, Page } from './model';
import { cursorPage } from './paging';
import { requireWrite } from './permissions';
import { printLabel } from './print';
import { actorOf, findPage, readBody } from './request';

const labelSchema = z.looseObject({ prefix: z.enum(['global', 'my', 'team']), name: z.string().regex(/^[^\s:;,.?&[\]()#^*!]{1,255}$/) });
const labelsBody = z.union([z.array(labelSchema), labelSchema.transform((label) => [label])]);

function findOrCreateLabel({ kernel, state }: Confluence, prefix: Label['prefix'], name: string): Label {
  const key = `${prefix}:${name.toLowerCase()}`;
  const label = state.labels.get(key) ?? { id: String(kernel.nextId('confluence-label')), prefix, name: name.toLowerCase() };
  state.labels.set(key, label);
  return label;
}

function addLabel(page: Page, label: Label): void {
  if (!page.labels.includes(label)) page.labels.push(label);
}

/** Labels are read in v2. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-label/ */
export function labelRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/pages/:id/labels', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const prefix = context.req.query('prefix');
    const labels = page.labels.filter((label) => prefix === undefined || label.prefix === prefix);
    return cursorPage(confluence, context, labels, printLabel);
  });
  return routes;
}

/** Labels are written in v1. @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-labels/ */
export function labelWriteRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/content/:id/label', async (context) => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, context.req.param('id'), ['current', 'draft']);
    requireWrite(actor);
    for (const { prefix, name } of await readBody(context, labelsBody)) addLabel(page, findOrCreateLabel(confluence, prefix, name));
    const results = page.labels.map((label) => ({ ...printLabel(label), label: label.name }));
    const links = { base: `${confluence.kernel.baseUrl}/wiki`, context: '/wiki', self: context.req.url };
    return context.json({ results, start: 0, limit: 200, size: results.length, _links: links });
  });
  routes.delete('/content/:id/label/:label', (context) => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, context.req.param('id'), ['current', 'draft']);
    requireWrite(actor);
    const at = page.labels.findIndex((label) => label.name === context.req.param('label').toLowerCase());
    if (at === -1) throw notFound(`label ${context.req.param('label')}`);
    page.labels.splice(at, 1);
    return context.body(null, 204);
  });
  return routes;
}
