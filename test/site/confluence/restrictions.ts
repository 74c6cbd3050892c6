import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductContext, ProductEnv } from '../kernel/kernel';
import type { Confluence } from './confluence';
import { ConfluenceError } from './errors';
import type { Page } from './model';
import { requireWrite } from './permissions';
import { printUser } from './print-content';
import { actorOf, findPage, readBody } from './request';

const users = z.array(z.looseObject({ accountId: z.string() }));
const groups = z.array(z.looseObject({ type: z.literal('group'), id: z.string() }));
const restriction = z.looseObject({
  operation: z.enum(['read', 'update']),
  restrictions: z
    .looseObject({ user: z.union([users, z.looseObject({ results: users }).transform(({ results }) => results)]), group: groups })
    .partial(),
});
const restrictionsBody = z.union([
  z.array(restriction),
  z.looseObject({ results: z.array(restriction) }).transform(({ results }) => results),
]);

const listOf = (results: readonly unknown[]) => ({ results, start: 0, limit: 200, size: results.length, _links: {} });

function printReaders(confluence: Confluence, { readers }: Page): Record<string, unknown> {
  const ids = [...(readers ?? [])];
  const people = ids.map((id) => confluence.kernel.people.byAccountId(id)).filter((person) => person !== undefined);
  const names = ids.filter((id) => !people.some((person) => person.accountId === id));
  return {
    operation: 'read',
    restrictions: {
      user: listOf(people.map((person) => printUser(confluence, person))),
      group: listOf(names.map((name) => ({ type: 'group', id: name, name, _links: {} }))),
    },
    _expandable: {},
    _links: {},
  };
}

function answer(confluence: Confluence, context: ProductContext, page: Page): Response {
  return context.json({
    ...listOf([printReaders(confluence, page)]),
    restrictionsHash: [...(page.readers ?? [])].join(' '),
    _links: { base: `${confluence.kernel.baseUrl}/wiki`, context: '/wiki' },
  });
}

/** Who may read a page; groups go by their names, as everywhere on this site. @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/ */
export function restrictionRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/content/:id/restriction', (context) => {
    return answer(confluence, context, findPage(confluence, actorOf(context), context.req.param('id')));
  });
  routes.put('/content/:id/restriction', async (context) => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, context.req.param('id'));
    requireWrite(actor);
    const asked = await readBody(context, restrictionsBody);
    if (asked.some(({ operation }) => operation === 'update'))
      throw new ConfluenceError(501, 'Restrictions of editing are not emulated by this site.');
    const readers = asked.flatMap(({ restrictions: { user = [], group = [] } }) => [
      ...user.map(({ accountId }) => accountId),
      ...group.map(({ id }) => id),
    ]);
    page.readers = readers.length === 0 ? null : new Set(readers);
    return answer(confluence, context, page);
  });
  return routes;
}
