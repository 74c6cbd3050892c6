import { Hono } from 'hono';
import type { Site } from '../site';
import { bridgeRoutes } from './bridge';
import { frameHost, frameRoutes } from './frames';
import { pageRoutes } from './page-routes';

/** Everything that a browser asks for besides the REST APIs: pages, the app's frames, and what stands behind its bridge. */
export function webRoutes(site: Site): Hono {
  const web = new Hono();
  const frames = frameRoutes(site);
  const pages = pageRoutes(site);
  const bridge = bridgeRoutes(site);
  web.all('/_forge/*', (context) => bridge.fetch(context.req.raw));
  web.all('*', (context) => (isFrameHost(context.req.raw) ? frames.fetch(context.req.raw) : pages.fetch(context.req.raw)));
  return web;
}

const isFrameHost = (request: Request) => new URL(request.url).hostname === frameHost;
