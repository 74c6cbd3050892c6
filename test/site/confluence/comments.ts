import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../kernel/kernel';
import type { Confluence } from './confluence';
import { badRequest, ConfluenceError, notFound } from './errors';
import type { FooterComment } from './model';
import { cursorPage } from './paging';
import { bodyFormats, lastVersion, printComment, withBase } from './print';
import { actorOf, findPage, readBody, wordParameter } from './request';
import { bodySchema, readDocument } from './write-pages';

const commentBody = z.strictObject({
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  attachmentId: z.string().optional(),
  customContentId: z.string().optional(),
  parentCommentId: z.string().optional(),
  body: bodySchema,
});

function pageIdOf({ state }: Confluence, input: z.infer<typeof commentBody>): string {
  if (input.pageId !== undefined) return input.pageId;
  if (input.parentCommentId === undefined) throw new ConfluenceError(501, 'Comments are emulated on pages only.');
  const parent = state.comments.get(input.parentCommentId);
  if (!parent) throw notFound(`comment with id ${input.parentCommentId}`);
  return parent.pageId;
}

/** Everybody who reads a page may comment on it. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/ */
export function commentRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/pages/:id/footer-comments', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const format = wordParameter(context, 'body-format', bodyFormats);
    const comments = [...confluence.state.comments.values()].filter(
      (comment) => comment.pageId === page.id && comment.parentCommentId === null,
    );
    return cursorPage(confluence, context, comments, (comment) => printComment(confluence, comment, format));
  });
  routes.post('/footer-comments', async (context) => {
    const actor = actorOf(context);
    const input = await readBody(context, commentBody);
    if (input.pageId !== undefined && input.parentCommentId !== undefined) throw badRequest('Give either pageId or parentCommentId.');
    const page = findPage(confluence, actor, pageIdOf(confluence, input));
    const comment: FooterComment = {
      id: String(confluence.kernel.nextId('confluence-content')),
      pageId: page.id,
      parentCommentId: input.parentCommentId ?? null,
      title: `Re: ${lastVersion(page.versions).title}`,
      body: readDocument(input.body),
      version: { number: 1, authorId: actor.accountId, createdAt: confluence.kernel.clock.now(), message: '' },
    };
    confluence.state.comments.set(comment.id, comment);
    return context.json(withBase(confluence, printComment(confluence, comment, 'storage')), 201);
  });
  return routes;
}
