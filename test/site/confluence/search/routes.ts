import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../kernel/kernel';
import { textOf } from '../adf';
import type { Confluence } from '../confluence';
import { badRequest, ConfluenceError } from '../errors';
import type { Page } from '../model';
import { sliceOf } from '../paging';
import { canRead, canReadPage } from '../permissions';
import { lastVersion, toIso } from '../print';
import { printContent, printSpaceSummary } from '../print-content';
import { actorOf } from '../request';
import { parseCql } from './cql';
import { findPages } from './match';

const EXCERPT_LENGTH = 200;

function askedPages(confluence: Confluence, context: ProductContext): Page[] {
  const actor = actorOf(context);
  const cql = context.req.query('cql');
  if (cql === undefined) throw badRequest("The query parameter 'cql' is required.");
  // Where a page by its id is not found, search says outright that the person has no licence.
  if (!canRead(actor)) throw new ConfluenceError(403, 'Current user not permitted to use Confluence');
  return findPages(confluence, parseCql(cql)).filter((page) => canReadPage(actor, page));
}

function printResult(confluence: Confluence, page: Page): Record<string, unknown> {
  const version = lastVersion(page.versions);
  const space = confluence.state.spaces.get(page.spaceId);
  const content = { ...printContent(confluence, page), ...(space ? { space: printSpaceSummary(confluence, space) } : {}) };
  return {
    content,
    title: version.title,
    excerpt: textOf(version.body).slice(0, EXCERPT_LENGTH),
    url: `/spaces/${space?.key ?? ''}/pages/${page.id}`,
    resultGlobalContainer: { title: space?.name ?? '', displayUrl: `/spaces/${space?.key ?? ''}` },
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: 'aui-icon content-type-page',
    lastModified: toIso(version.createdAt),
    friendlyLastModified: toIso(version.createdAt).slice(0, 'yyyy-MM-dd'.length),
    score: 0,
  };
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/ */
export function searchRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const links = (next: string | null): Record<string, string> => {
    const base = { base: `${confluence.kernel.baseUrl}/wiki`, context: '/wiki' };
    return next === null ? base : { ...base, next: next.replace(/^\/wiki/, '') };
  };
  routes.get('/search', (context) => {
    const pages = askedPages(confluence, context);
    const { items, start, limit, next } = sliceOf(context, pages);
    const results = items.map((page) => printResult(confluence, page));
    const counts = { start, limit, size: results.length, totalSize: pages.length, cqlQuery: context.req.query('cql'), searchDuration: 1 };
    return context.json({ results, ...counts, _links: links(next) });
  });
  routes.get('/content/search', (context) => {
    const { items, start, limit, next } = sliceOf(context, askedPages(confluence, context));
    const results = items.map((page) => printContent(confluence, page));
    return context.json({ results, start, limit, size: results.length, _links: links(next) });
  });
  return routes;
}
