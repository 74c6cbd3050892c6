import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import type { Confluence } from './confluence';
import { notFound } from './errors';
import { canRead, canWrite } from './permissions';
import { printUser } from './print-content';
import { actorOf, findPage, readBody } from './request';

const idsBody = z.strictObject({
  contentIds: z
    .array(z.union([z.string(), z.number()]).transform(String))
    .min(1)
    .max(100),
});
const usersBody = z.strictObject({ accountIds: z.array(z.string()).min(1).max(250) });
const permissionBody = z.strictObject({
  subject: z.strictObject({ type: z.enum(['user', 'group']), identifier: z.string() }),
  operation: z.enum(['read', 'update', 'delete']),
});

function printBulkUser(person: Person): Record<string, unknown> {
  return {
    displayName: person.displayName,
    timeZone: person.timeZone,
    isExternalCollaborator: false,
    accountStatus: person.active ? 'active' : 'inactive',
    accountId: person.accountId,
    email: person.email,
    accountType: person.accountType,
    publicName: person.displayName,
    profilePicture: { path: '/wiki/aa-avatar/default', isDefault: true },
  };
}

function typeOf({ state }: Confluence, id: string): string | null {
  if (state.pages.has(id)) return 'page';
  if (state.attachments.has(id)) return 'attachment';
  return state.comments.has(id) ? 'footer-comment' : null;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content/ and …/api-group-user/ */
export function lookUpRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/content/convert-ids-to-types', async (context) => {
    const actor = actorOf(context);
    const { contentIds } = await readBody(context, idsBody);
    const known = contentIds.map((id) => [id, canRead(actor) ? typeOf(confluence, id) : null] as const).filter(([, type]) => type !== null);
    return context.json({ results: Object.fromEntries(known) });
  });
  routes.post('/users-bulk', async (context) => {
    actorOf(context);
    const { accountIds } = await readBody(context, usersBody);
    const people = accountIds.map((id) => confluence.kernel.people.byAccountId(id)).filter((person) => person !== undefined);
    return context.json({ results: people.map(printBulkUser), _links: { base: `${confluence.kernel.baseUrl}/wiki` } });
  });
  return routes;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-permissions/ and …/api-group-users/ */
export function legacyRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/content/:id/permission/check', async (context) => {
    findPage(confluence, actorOf(context), context.req.param('id'));
    const { subject, operation } = await readBody(context, permissionBody);
    const isAllowed = operation === 'read' ? canRead : canWrite;
    const person = subject.type === 'user' ? confluence.kernel.people.byAccountId(subject.identifier) : undefined;
    return context.json({ hasPermission: person !== undefined && isAllowed(person), errors: [], _links: {} });
  });
  routes.get('/user/current', (context) => context.json(printUser(confluence, actorOf(context))));
  routes.get('/user', (context) => {
    actorOf(context);
    const person = confluence.kernel.people.byAccountId(context.req.query('accountId') ?? '');
    if (!person) throw notFound('the user');
    return context.json(printUser(confluence, person));
  });
  return routes;
}
