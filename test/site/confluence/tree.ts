import { Hono } from 'hono';
import type { ProductEnv } from '../kernel/kernel';
import type { Confluence } from './confluence';
import { badRequest } from './errors';
import type { Page } from './model';
import { cursorPage, limitOf } from './paging';
import { lastVersion } from './print';
import { actorOf, findPage } from './request';

const DEFAULT_DEPTH = 2;
const MAXIMUM_DEPTH = 10;

export function childrenOf({ state }: Confluence, parentId: string): Page[] {
  const children = [...state.pages.values()].filter((page) => page.parentId === parentId && page.status === 'current');
  return children.sort((a, b) => a.position - b.position);
}

interface Descendant {
  readonly page: Page;
  readonly depth: number;
}

function descendantsOf(confluence: Confluence, parentId: string, maximumDepth: number, depth = 1): Descendant[] {
  if (depth > maximumDepth) return [];
  return childrenOf(confluence, parentId).flatMap((page) => [
    { page, depth },
    ...descendantsOf(confluence, page.id, maximumDepth, depth + 1),
  ]);
}

/** From the top of the space down to the page with the given id, itself included. */
export function ancestorsOf(confluence: Confluence, pageId: string | null): Page[] {
  const page = pageId === null ? undefined : confluence.state.pages.get(pageId);
  return page ? [...ancestorsOf(confluence, page.parentId), page] : [];
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-children/ and …/api-group-descendants/ */
export function treeRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const print = (page: Page): Record<string, unknown> => ({
    id: page.id,
    status: 'current',
    title: lastVersion(page.versions).title,
    type: 'page',
    childPosition: page.position,
  });
  routes.get('/pages/:id/direct-children', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    return cursorPage(confluence, context, childrenOf(confluence, page.id), (child) => ({ ...print(child), spaceId: child.spaceId }));
  });
  routes.get('/pages/:id/descendants', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const depth = Number(context.req.query('depth') ?? DEFAULT_DEPTH);
    if (!Number.isInteger(depth) || depth < 1 || depth > MAXIMUM_DEPTH) throw badRequest(`'depth' is not between 1 and ${MAXIMUM_DEPTH}`);
    const descendants = descendantsOf(confluence, page.id, depth);
    return cursorPage(confluence, context, descendants, (found) => ({
      ...print(found.page),
      parentId: found.page.parentId,
      depth: found.depth,
    }));
  });
  routes.get('/pages/:id/ancestors', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const ancestors = ancestorsOf(confluence, page.parentId).slice(-limitOf(context));
    const base = `${confluence.kernel.baseUrl}/wiki`;
    return context.json({ results: ancestors.map(({ id }) => ({ id, type: 'page' })), _links: { base } });
  });
  return routes;
}
