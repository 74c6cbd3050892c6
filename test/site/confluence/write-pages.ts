import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductContext, ProductEnv } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import { emptyDocument, parseAdf } from './adf';
import type { Confluence } from './confluence';
import { badRequest, ConfluenceError, notFound } from './errors';
import type { AdfDocument, Page } from './model';
import { announce, newPage, requireFreeTitle } from './new-page';
import { canWrite, requireWrite } from './permissions';
import { lastVersion, printPage, withBase } from './print';
import { actorOf, findPage, findSpace, isRequested, readBody } from './request';
import { fromStorage } from './storage-read';
import { ancestorsOf } from './tree';

const FIVE_MEGABYTES = 5 * 1024 * 1024;

const bodyWrite = z.strictObject({ representation: z.enum(['storage', 'atlas_doc_format', 'wiki']), value: z.string() });
/** Written flat, or nested under the name of the representation. */
export const bodySchema = z.union([
  bodyWrite,
  z.strictObject({ storage: bodyWrite.optional(), atlas_doc_format: bodyWrite.optional(), wiki: bodyWrite.optional() }),
]);

const idSchema = z.union([z.string(), z.number()]).transform(String);

const createBody = z.strictObject({
  spaceId: idSchema,
  status: z.enum(['current', 'draft']).default('current'),
  title: z.string().trim().max(255).optional(),
  parentId: idSchema.optional(),
  body: bodySchema.optional(),
  subtype: z.literal('live').optional(),
});

const updateBody = z.strictObject({
  id: idSchema,
  status: z.enum(['current', 'draft']),
  title: z.string().trim().min(1).max(255),
  spaceId: idSchema.optional(),
  parentId: idSchema.optional(),
  ownerId: z.string().optional(),
  body: bodySchema,
  version: z.strictObject({ number: z.number().int(), message: z.string().optional() }),
});

const titleBody = z.strictObject({ status: z.enum(['current', 'draft']), title: z.string().trim().min(1).max(255) });

export function readDocument(body: z.infer<typeof bodySchema>): AdfDocument {
  const written = 'representation' in body ? body : (body.atlas_doc_format ?? body.storage ?? body.wiki);
  if (!written) throw badRequest('The body has no representation.');
  if (Buffer.byteLength(written.value) > FIVE_MEGABYTES) throw new ConfluenceError(413, 'The body may not be larger than 5 MB.');
  if (written.representation === 'wiki') throw new ConfluenceError(501, 'Bodies in wiki markup are not emulated by this site.');
  return written.representation === 'atlas_doc_format' ? parseAdf(written.value) : fromStorage(written.value);
}

function parentOf(confluence: Confluence, actor: Person, spaceId: string, parentId: string): string {
  const parent = findPage(confluence, actor, parentId);
  if (parent.spaceId !== spaceId) throw badRequest('The parent page must be in the same space.');
  return parent.id;
}

function requireNotBelow(confluence: Confluence, page: Page, parentId: string | null): void {
  const isBelow = parentId === page.id || ancestorsOf(confluence, parentId).some((ancestor) => ancestor.id === page.id);
  if (isBelow) throw badRequest('A page cannot be moved below itself.');
}

async function createPage(confluence: Confluence, context: ProductContext): Promise<Page> {
  const actor = actorOf(context);
  const input = await readBody(context, createBody);
  const space = findSpace(confluence, actor, input.spaceId);
  // As documented: who may not create in the space is told that it is not there.
  if (!canWrite(actor)) throw notFound(`space with id ${space.id}`);
  const { status, title = '' } = input;
  if (status === 'current' && title === '') throw badRequest('A title is required unless the page is a draft.');
  const body = input.body ? readDocument(input.body) : emptyDocument;
  if (status === 'current') requireFreeTitle(confluence, space.id, title, null);
  const asked = input.parentId === undefined ? space.homepageId : parentOf(confluence, actor, space.id, input.parentId);
  const parentId = isRequested(context, 'root-level') ? null : asked;
  const page = newPage(confluence, { spaceId: space.id, parentId, authorId: actor.accountId, title, body, status });
  if (status === 'current') announce(confluence, actor, 'created', page);
  return page;
}

/** Publishing a draft keeps version 1; every later change counts on. */
function nextNumber(page: Page): number {
  return page.status === 'draft' ? 1 : lastVersion(page.versions).number + 1;
}

function requireNextVersion(page: Page, number: number): void {
  const expected = nextNumber(page);
  if (number === expected) return;
  throw new ConfluenceError(
    409,
    `Version must be incremented when updating a page. Current Version: [${expected - 1}]. Provided version: [${number}]`,
  );
}

interface Change {
  readonly status: 'current' | 'draft';
  readonly title: string;
  readonly body: AdfDocument;
  readonly message: string;
}

function applyChange(confluence: Confluence, actor: Person, page: Page, change: Change): void {
  const wasDraft = page.status === 'draft';
  const { title, body, message } = change;
  const version = { number: nextNumber(page), authorId: actor.accountId, createdAt: confluence.kernel.clock.now(), message, title, body };
  if (wasDraft) page.versions[0] = version;
  else page.versions.push(version);
  page.status = change.status;
  if (change.status === 'current') announce(confluence, actor, wasDraft ? 'created' : 'updated', page);
}

async function updatePage(confluence: Confluence, context: ProductContext, id: string): Promise<Page> {
  const actor = actorOf(context);
  const page = findPage(confluence, actor, id, ['current', 'draft']);
  requireWrite(actor);
  const input = await readBody(context, updateBody);
  if (input.id !== page.id) throw badRequest(`The id of the body (${input.id}) is not the id of the path (${page.id}).`);
  if (input.spaceId !== undefined && input.spaceId !== page.spaceId) throw badRequest('A page cannot move to another space by an update.');
  if (page.status === 'current' && input.status === 'draft')
    throw new ConfluenceError(501, 'Drafts of published pages are not emulated by this site.');
  requireNextVersion(page, input.version.number);
  const body = readDocument(input.body);
  requireFreeTitle(confluence, page.spaceId, input.title, page);
  const parentId = input.parentId === undefined ? page.parentId : parentOf(confluence, actor, page.spaceId, input.parentId);
  requireNotBelow(confluence, page, parentId);
  page.parentId = parentId;
  page.ownerId = input.ownerId ?? page.ownerId;
  applyChange(confluence, actor, page, { status: input.status, title: input.title, body, message: input.version.message ?? '' });
  return page;
}

async function renamePage(confluence: Confluence, context: ProductContext, id: string): Promise<Page> {
  const actor = actorOf(context);
  const page = findPage(confluence, actor, id, ['current', 'draft']);
  requireWrite(actor);
  const { title, status } = await readBody(context, titleBody);
  if (status !== page.status) throw badRequest(`The page is ${page.status}, not ${status}.`);
  requireFreeTitle(confluence, page.spaceId, title, page);
  applyChange(confluence, actor, page, { status, title, body: lastVersion(page.versions).body, message: '' });
  return page;
}

function deletePage(confluence: Confluence, context: ProductContext, id: string): void {
  const actor = actorOf(context);
  const status = isRequested(context, 'draft') ? 'draft' : 'current';
  const page = findPage(confluence, actor, id, isRequested(context, 'purge') ? ['trashed'] : [status]);
  requireWrite(actor);
  if (page.status !== 'current') {
    confluence.state.pages.delete(page.id);
    return;
  }
  page.status = 'trashed';
  for (const child of confluence.state.pages.values()) if (child.parentId === page.id) child.parentId = page.parentId;
  announce(confluence, actor, 'trashed', page);
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export function writePageRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const withBody = (page: Page): Record<string, unknown> => withBase(confluence, printPage(confluence, page, 'storage'));
  routes.post('/pages', async (context) => context.json(withBody(await createPage(confluence, context))));
  routes.put('/pages/:id', async (context) => context.json(withBody(await updatePage(confluence, context, context.req.param('id')))));
  routes.put('/pages/:id/title', async (context) => context.json(withBody(await renamePage(confluence, context, context.req.param('id')))));
  routes.delete('/pages/:id', (context) => {
    deletePage(confluence, context, context.req.param('id'));
    return context.body(null, 204);
  });
  return routes;
}
