import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import type { Confluence } from './confluence';
import { notFound } from './errors';
import type { Page, PageStatus, PageVersion } from './model';
import { operationsOn } from './operations';
import { cursorPage } from './paging';
import { canReadPage } from './permissions';
import { bodyFormats, lastVersion, printLabel, printPage, printProperty, printVersion, withBase } from './print';
import { actorOf, findPage, findSpace, isRequested, listParameter, wordParameter } from './request';

const pageSorts = ['id', '-id', 'created-date', '-created-date', 'modified-date', '-modified-date', 'title', '-title'] as const;

function comparePages(sort: (typeof pageSorts)[number]): (a: Page, b: Page) => number {
  const direction = sort.startsWith('-') ? -1 : 1;
  const by: Record<string, (a: Page, b: Page) => number> = {
    id: (a, b) => Number(a.id) - Number(b.id),
    'created-date': (a, b) => a.createdAt - b.createdAt,
    'modified-date': (a, b) => lastVersion(a.versions).createdAt - lastVersion(b.versions).createdAt,
    title: (a, b) => lastVersion(a.versions).title.localeCompare(lastVersion(b.versions).title, 'en'),
  };
  const compare = by[sort.replace(/^-/, '')];
  return (a, b) => direction * (compare?.(a, b) ?? 0);
}

/** Lists show current pages unless other statuses are asked for; drafts never appear in a list. */
function listPages(confluence: Confluence, context: ProductContext, isListed: (page: Page) => boolean): Response {
  const actor = actorOf(context);
  const statuses = listParameter(context, 'status');
  const title = context.req.query('title');
  const format = wordParameter(context, 'body-format', bodyFormats);
  const sort = wordParameter(context, 'sort', pageSorts) ?? 'id';
  const isShown = ({ status }: Page): boolean =>
    status !== 'draft' && (statuses.length === 0 ? status === 'current' : statuses.includes(status));
  const pages = [...confluence.state.pages.values()]
    .filter((page) => canReadPage(actor, page) && isShown(page) && isListed(page))
    .filter((page) => title === undefined || lastVersion(page.versions).title === title)
    .sort(comparePages(sort));
  return cursorPage(confluence, context, pages, (page) => printPage(confluence, page, format));
}

function includedParts(context: ProductContext, page: Page, actor: Person): Record<string, unknown> {
  const parts: [name: string, results: () => unknown[]][] = [
    ['labels', () => page.labels.map(printLabel)],
    ['properties', () => [...page.properties.values()].map(printProperty)],
    ['operations', () => operationsOn('page', actor)],
    ['likes', () => []],
    ['versions', () => [...page.versions].reverse().map(printVersion)],
  ];
  const asked = parts.filter(([name]) => isRequested(context, `include-${name}`));
  return Object.fromEntries(asked.map(([name, results]) => [name, { results: results(), meta: { hasMore: false }, _links: {} }]));
}

function versionAsked(context: ProductContext, page: Page): PageVersion {
  const number = context.req.query('version');
  if (number === undefined) return lastVersion(page.versions);
  const version = page.versions.find((candidate) => candidate.number === Number(number));
  if (!version) throw notFound(`version ${number} of page with id ${page.id}`);
  return version;
}

function statusesAsked(context: ProductContext): PageStatus[] {
  if (isRequested(context, 'get-draft')) return ['draft', 'current'];
  const known: readonly PageStatus[] = ['current', 'draft', 'trashed'];
  const asked = listParameter(context, 'status');
  return asked.length === 0 ? ['current', 'trashed'] : known.filter((status) => asked.includes(status));
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export function readPageRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/pages', (context) => {
    const ids = listParameter(context, 'id');
    const spaceIds = listParameter(context, 'space-id');
    const isAsked = (page: Page): boolean =>
      (ids.length === 0 || ids.includes(page.id)) && (spaceIds.length === 0 || spaceIds.includes(page.spaceId));
    return listPages(confluence, context, isAsked);
  });
  routes.get('/spaces/:id/pages', (context) => {
    const space = findSpace(confluence, actorOf(context), context.req.param('id'));
    const isRootOnly = context.req.query('depth') === 'root';
    return listPages(confluence, context, (page) => page.spaceId === space.id && (!isRootOnly || page.parentId === null));
  });
  routes.get('/labels/:id/pages', (context) => {
    const id = context.req.param('id');
    return listPages(confluence, context, (page) => page.labels.some((label) => label.id === id));
  });
  routes.get('/pages/:id', (context) => {
    const actor = actorOf(context);
    const page = findPage(confluence, actor, context.req.param('id'), statusesAsked(context));
    const format = wordParameter(context, 'body-format', bodyFormats);
    const shown = printPage(confluence, page, format, versionAsked(context, page));
    return context.json(withBase(confluence, { ...shown, ...includedParts(context, page, actor) }));
  });
  routes.get('/pages/:id/operations', (context) => {
    const actor = actorOf(context);
    findPage(confluence, actor, context.req.param('id'));
    return context.json({ operations: operationsOn('page', actor) });
  });
  return routes;
}
