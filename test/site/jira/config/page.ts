import type { ProductContext } from '../../kernel/kernel';
import { readNumber } from './requests';

interface Page<Value> {
  readonly self: string;
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly nextPage?: string;
  readonly values: readonly Value[];
}

interface PageLimits {
  readonly size: number;
  readonly limit: number;
}

/** One offset page of all values; a larger `maxResults` than allowed is lowered, and the page says so. */
export function toPage<Value>(
  context: ProductContext,
  baseUrl: string,
  values: readonly Value[],
  limits: PageLimits = { size: 50, limit: 100 },
): Page<Value> {
  const startAt = readNumber(context.req.query('startAt'), 0);
  const maxResults = Math.min(readNumber(context.req.query('maxResults'), limits.size), limits.limit);
  const end = startAt + maxResults;
  const isLast = end >= values.length;
  return {
    self: pageUrl(context, baseUrl, startAt, maxResults),
    ...(!isLast && { nextPage: pageUrl(context, baseUrl, end, maxResults) }),
    startAt,
    maxResults,
    total: values.length,
    isLast,
    values: values.slice(startAt, end),
  };
}

function pageUrl(context: ProductContext, baseUrl: string, startAt: number, maxResults: number): string {
  const url = new URL(context.req.url);
  url.searchParams.set('startAt', String(startAt));
  url.searchParams.set('maxResults', String(maxResults));
  return `${baseUrl}${url.pathname}${url.search}`;
}
