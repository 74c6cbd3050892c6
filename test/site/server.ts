import { serve as startServer } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import { controlRoutes } from './control/control-routes';
import { busyPort } from './free-port';
import { productRoutes } from './product-routes';
import type { Site } from './site';
import { webRoutes } from './web/web';

export interface Listening {
  close(): Promise<void>;
}

const pumpEveryMs = 200;

/** All that the site answers over HTTP: the control API, the product APIs, and the host's pages for the rest. */
export function createServerApp(site: Site): Hono {
  const app = new Hono();
  app.route('/_site', controlRoutes(site));
  app.route('/', productRoutes(site));
  app.route('/', webRoutes(site));
  return app;
}

/** Serves the site on the loopback address and delivers what is due, so that changes show on the next view. */
export async function serve(site: Site, port: number, deliverDue: () => Promise<unknown>): Promise<Listening> {
  const app = createServerApp(site);
  // The server would put classes of its own in place of Request and Response, under the feet of everything else in the process.
  const server = startServer({ fetch: app.fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false });
  await once(server, 'listening').catch((error: unknown) => {
    throw describeStartError(error, port);
  });
  const pump = setInterval(() => void deliverDue().catch(() => undefined), pumpEveryMs);
  return {
    close: async () => {
      clearInterval(pump);
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function describeStartError(error: unknown, port: number): unknown {
  const isBusy = error !== null && typeof error === 'object' && 'code' in error && error.code === 'EADDRINUSE';
  return isBusy ? busyPort(port) : error;
}
