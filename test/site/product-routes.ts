import { Hono, type Context } from 'hono';
import type { ProductEnv } from './kernel/kernel';
import type { Site } from './site';
import { personOfRequest } from './web/session';

/** The API that answers a path, if any does; the host's pages answer the rest. */
export function productOf(site: Site, pathname: string): Hono<ProductEnv> | undefined {
  if (/^\/wiki\/(api|rest|download)\//.test(pathname)) return site.confluence.api;
  return /^\/(rest|secure)\//.test(pathname) ? site.jira.api : undefined;
}

/** The product APIs over HTTP, for any client with Basic auth and for the pages with their cookie. */
export function productRoutes(site: Site): Hono {
  const answer = (c: Context): Response | Promise<Response> => {
    const api = productOf(site, new URL(c.req.url).pathname);
    if (!api) return c.notFound();
    const actor = personOfRequest(c.req.raw, site.kernel);
    const isStranger = actor === null && c.req.header('authorization') !== undefined;
    return isStranger
      ? c.text('Use Basic auth with the address of a person of this site and any password.', 401)
      : api.fetch(c.req.raw, { actor });
  };
  const routes = new Hono();
  for (const path of ['/rest/*', '/secure/*', '/wiki/api/*', '/wiki/rest/*', '/wiki/download/*']) routes.all(path, answer);
  return routes;
}
