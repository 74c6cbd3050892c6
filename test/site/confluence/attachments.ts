import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import type { Confluence } from './confluence';
import { badRequest, ConfluenceError } from './errors';
import type { Attachment, AttachmentVersion, Page } from './model';
import { cursorPage } from './paging';
import { requireWrite } from './permissions';
import { downloadPath, lastVersion, printAttachment, withBase } from './print';
import { actorOf, findAttachment, findPage } from './request';
import { printAttachmentContent } from './print-content';

const HUNDRED_MEGABYTES = 100 * 1024 * 1024;

function attachmentsOf({ state }: Confluence, page: Page): Attachment[] {
  return [...state.attachments.values()].filter(({ pageId, status }) => pageId === page.id && status === 'current');
}

interface Upload {
  readonly filename: string;
  readonly version: Omit<AttachmentVersion, 'number'>;
}

/** Uploads are forms, and need the header that keeps browsers from posting them across sites. */
async function readUploads({ kernel }: Confluence, actor: Person, context: ProductContext): Promise<Upload[]> {
  const token = context.req.header('X-Atlassian-Token');
  if (token !== 'no-check' && token !== 'nocheck') throw new ConfluenceError(403, 'XSRF check failed');
  const form = await context.req.formData().catch(() => {
    throw badRequest('The request body is not multipart/form-data.');
  });
  const files = form.getAll('file').filter((part) => part instanceof File);
  if (files.length === 0) throw badRequest('At least one file is required.');
  const comment = form.get('comment');
  const shared = { authorId: actor.accountId, createdAt: kernel.clock.now(), message: typeof comment === 'string' ? comment : '' };
  return Promise.all(
    files.map(async (file) => ({ filename: file.name, version: { ...shared, mediaType: file.type, content: await bytesOf(file) } })),
  );
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > HUNDRED_MEGABYTES) throw new ConfluenceError(413, 'The file is larger than 100 MB.');
  return new Uint8Array(await file.arrayBuffer());
}

function saveUpload(confluence: Confluence, page: Page, { filename, version }: Upload, onSameName: 'refuse' | 'new-version'): Attachment {
  const existing = attachmentsOf(confluence, page).find(({ title }) => title === filename);
  if (existing) {
    if (onSameName === 'refuse') throw badRequest(`Cannot add a new attachment with same file name as an existing attachment: ${filename}`);
    existing.versions.push({ ...version, number: lastVersion(existing.versions).number + 1 });
    return existing;
  }
  const number = confluence.kernel.nextId('confluence-content');
  const attachment: Attachment = {
    id: `att${number}`,
    pageId: page.id,
    title: filename,
    fileId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    createdAt: version.createdAt,
    status: 'current',
    versions: [{ ...version, number: 1 }],
  };
  confluence.state.attachments.set(attachment.id, attachment);
  return attachment;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-attachment/ */
export function attachmentRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/pages/:id/attachments', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const filename = context.req.query('filename');
    const mediaType = context.req.query('mediaType');
    const attachments = attachmentsOf(confluence, page)
      .filter(({ title }) => filename === undefined || title === filename)
      .filter(({ versions }) => mediaType === undefined || lastVersion(versions).mediaType === mediaType);
    return cursorPage(confluence, context, attachments, printAttachment);
  });
  routes.get('/attachments/:id', (context) => {
    const attachment = findAttachment(confluence, actorOf(context), context.req.param('id'));
    return context.json(withBase(confluence, printAttachment(attachment)));
  });
  routes.delete('/attachments/:id', (context) => {
    const actor = actorOf(context);
    const attachment = findAttachment(confluence, actor, context.req.param('id'));
    requireWrite(actor);
    attachment.status = 'trashed';
    return context.body(null, 204);
  });
  return routes;
}

/** Files are written in v1. @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/ */
export function attachmentWriteRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const save = async (context: ProductContext, id: string, onSameName: 'refuse' | 'new-version'): Promise<Response> => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, id, ['current', 'draft']);
    requireWrite(actor);
    const uploads = await readUploads(confluence, actor, context);
    const results = uploads.map((upload) => printAttachmentContent(confluence, saveUpload(confluence, page, upload, onSameName)));
    return context.json(contentArray(confluence, results));
  };
  routes.post('/content/:id/child/attachment', (context) => save(context, context.req.param('id'), 'refuse'));
  routes.put('/content/:id/child/attachment', (context) => save(context, context.req.param('id'), 'new-version'));
  routes.get('/content/:id/child/attachment', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const results = attachmentsOf(confluence, page).map((attachment) => printAttachmentContent(confluence, attachment));
    return context.json(contentArray(confluence, results));
  });
  routes.get('/content/:id/child/attachment/:attachmentId/download', (context) => {
    const attachment = findAttachment(confluence, actorOf(context), context.req.param('attachmentId'));
    return context.redirect(`/wiki${downloadPath(attachment)}`, 302);
  });
  return routes;
}

function contentArray({ kernel }: Confluence, results: readonly unknown[]): Record<string, unknown> {
  return { results, start: 0, limit: 50, size: results.length, _links: { base: `${kernel.baseUrl}/wiki`, context: '/wiki' } };
}

/** The file itself, where the download operation leads. */
export function downloadRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/attachments/:pageId/:filename', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('pageId'));
    const filename = context.req.param('filename');
    const attachment = attachmentsOf(confluence, page).find(({ title }) => title === filename);
    if (!attachment) throw badRequest(`The page has no attachment ${filename}.`);
    const asked = context.req.query('version');
    const version = attachment.versions.find(({ number }) => number === Number(asked)) ?? lastVersion(attachment.versions);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`;
    return new Response(Buffer.from(version.content), {
      headers: { 'Content-Type': version.mediaType, 'Content-Disposition': disposition },
    });
  });
  return routes;
}
