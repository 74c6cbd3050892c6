import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../../kernel/kernel';
import type { Person } from '../../../kernel/people';
import { badRequest, forbidden, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { Attachment, Issue } from '../../model';
import { canSeeIssue, hasProjectPermission, projectOf, readVisibleIssue } from '../../permissions';
import { actorOf, bodyOf, pageOf } from '../../people/actor';
import { toUserJsonById } from '../../people/person-json';
import { printAttachment } from '../attachments';
import { attachedItem } from '../change-items';
import { addComment, printComment, printCommentPage } from '../comments';
import { emitAttachedEvent } from '../issue-events';
import { isObject } from '../json';
import { recordChange } from '../record-change';

/** What hangs on an issue: comments, attachments, watchers. */
export function attachedRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  addCommentRoutes(jira, routes);
  addAttachmentRoutes(jira, routes);
  addWatcherRoutes(jira, routes);
  return routes;
}

function addCommentRoutes(jira: Jira, routes: Hono<ProductEnv>): void {
  routes.get('/rest/api/3/issue/:idOrKey/comment', (context) => {
    const issue = readVisibleIssue(jira, actorOf(context), context.req.param('idOrKey'));
    const page = pageOf(context, 100, 100);
    const isNewestFirst = context.req.query('orderBy') === '-created';
    return context.json(printCommentPage(jira, issue, isNewestFirst ? { ...page, order: 'newest' } : page));
  });
  routes.post('/rest/api/3/issue/:idOrKey/comment', async (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    const body = await bodyOf(context);
    return context.json(printComment(jira, issue, addComment(jira, issue, actor, isObject(body) ? body['body'] : null)), 201);
  });
}

function addAttachmentRoutes(jira: Jira, routes: Hono<ProductEnv>): void {
  routes.post('/rest/api/3/issue/:idOrKey/attachments', async (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    if (!hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'CREATE_ATTACHMENTS')) {
      throw forbidden('You do not have permission to create attachments for this issue.');
    }
    if (context.req.header('X-Atlassian-Token') !== 'no-check') throw forbidden('XSRF check failed');
    const files = await filesOf(context);
    return context.json(files.map((file) => attach(jira, issue, actor, file)));
  });
  routes.get('/rest/api/3/attachment/:id', (context) => {
    const attachment = readAttachment(jira, actorOf(context), context.req.param('id'));
    return context.json({ ...printAttachment(jira, attachment), id: Number(attachment.id) });
  });
  routes.get('/rest/api/3/attachment/content/:id', (context) => {
    const attachment = readAttachment(jira, actorOf(context), context.req.param('id'));
    const name = encodeURIComponent(attachment.filename);
    return context.body(Uint8Array.from(attachment.content).buffer, 200, {
      'Content-Type': attachment.mimeType,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    });
  });
}

interface UploadedFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

async function filesOf(context: ProductContext): Promise<UploadedFile[]> {
  const form = await context.req.formData();
  const parts = form.getAll('file').flatMap((part) => (typeof part === 'string' ? [] : part));
  if (parts.length === 0) throw badRequest('No files were uploaded.');
  return Promise.all(
    parts.map(async (part) => ({
      filename: part.name,
      mimeType: part.type || 'application/octet-stream',
      content: new Uint8Array(await part.arrayBuffer()),
    })),
  );
}

function attach(jira: Jira, issue: Issue, actor: Person, file: UploadedFile): Record<string, unknown> {
  const id = String(jira.kernel.nextId('attachment'));
  const attachment: Attachment = { id, authorId: actor.accountId, created: jira.kernel.clock.now(), ...file };
  issue.attachments.push(attachment);
  const printed = printAttachment(jira, attachment);
  emitAttachedEvent(jira, 'created:attachment', actor, { attachment: { ...printed, issueId: issue.id } });
  recordChange(jira, issue, actor, [attachedItem('Attachment', 'attachment', { added: { id, text: file.filename }, removed: null })]);
  return printed;
}

function readAttachment(jira: Jira, actor: Person, id: string): Attachment {
  for (const issue of jira.state.issues.values()) {
    const attachment = issue.attachments.find((candidate) => candidate.id === id);
    if (attachment !== undefined && canSeeIssue(jira, actor, issue)) return attachment;
  }
  throw notFound(`The attachment with id '${id}' does not exist`);
}

function addWatcherRoutes(jira: Jira, routes: Hono<ProductEnv>): void {
  routes.get('/rest/api/3/issue/:idOrKey/watchers', (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    return context.json({
      self: `${jira.kernel.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
      isWatching: issue.watchers.has(actor.accountId),
      watchCount: issue.watchers.size,
      watchers: [...issue.watchers].map((accountId) => toUserJsonById(jira.kernel, accountId)),
    });
  });
  routes.post('/rest/api/3/issue/:idOrKey/watchers', async (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    const body = await bodyOf(context);
    const accountId = typeof body === 'string' ? body : actor.accountId;
    if (jira.kernel.people.byAccountId(accountId) === undefined) throw badRequest(`The user "${accountId}" does not exist.`);
    issue.watchers.add(accountId);
    return context.body(null, 204);
  });
}
