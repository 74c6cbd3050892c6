import type { ProductContext } from '../kernel/kernel';
import type { Confluence } from './confluence';
import { badRequest } from './errors';

const DEFAULT_LIMIT = 25;
const MAXIMUM_LIMIT = 250;

/** What a cursor hides: how many items came before. Opaque to callers, as on the real site. */
const encodeCursor = (offset: number): string => Buffer.from(JSON.stringify({ offset })).toString('base64url');

function decodeCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const offset = Number(/^\{"offset":(\d+)\}$/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(offset)) throw badRequest(`Invalid cursor: ${cursor}`);
  return offset;
}

export function limitOf(context: ProductContext, maximum = MAXIMUM_LIMIT): number {
  const limit = Number(context.req.query('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > maximum) {
    throw badRequest(`Provided value {${context.req.query('limit') ?? ''}} for 'limit' is not between 1 and ${maximum}`);
  }
  return limit;
}

export interface Slice<T> {
  readonly items: readonly T[];
  readonly start: number;
  readonly limit: number;
  /** Path and query of the next page, or null on the last one. */
  readonly next: string | null;
}

export function sliceOf<T>(context: ProductContext, all: readonly T[]): Slice<T> {
  const limit = limitOf(context);
  const cursor = context.req.query('cursor');
  const start = cursor === undefined ? 0 : decodeCursor(cursor);
  const items = all.slice(start, start + limit);
  if (start + limit >= all.length) return { items, start, limit, next: null };
  const url = new URL(context.req.url);
  url.searchParams.set('cursor', encodeCursor(start + limit));
  return { items, start, limit, next: `${url.pathname}${url.search}` };
}

/**
 * One page of a list with `_links.next` and the `Link` header, both relative.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/intro/#pagination
 */
export function cursorPage<T>(confluence: Confluence, context: ProductContext, all: readonly T[], print: (item: T) => unknown): Response {
  const { items, next } = sliceOf(context, all);
  const base = `${confluence.kernel.baseUrl}/wiki`;
  if (next !== null) context.header('Link', `<${next}>; rel="next", <${base}>; rel="base"`);
  return context.json({ results: items.map(print), _links: next === null ? { base } : { next, base } });
}
