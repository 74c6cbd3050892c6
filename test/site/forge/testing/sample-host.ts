import { Hono } from 'hono';
import type { Confluence } from '../../confluence/confluence';
import { createConfluenceState } from '../../confluence/model';
import type { Jira } from '../../jira/jira';
import { createJiraState } from '../../jira/jira-state';
import { createKernel, type Kernel, type ProductEnv } from '../../kernel/kernel';
import type { Person, Role } from '../../kernel/people';
import { createHost, type RunningHost } from '../create-host';
import { installGlobals } from '../invocation';
import { parseManifest, readManifest, type AppManifest } from '../manifest';

export interface SampleHost {
  readonly kernel: Kernel;
  readonly jira: Jira;
  readonly host: RunningHost;
  readonly seen: unknown[];
  /** Product calls that were carried out, as `METHOD path`. */
  readonly carriedOut: string[];
  person(role: Role): Person;
  /** Calls a resolver function of the sample app on the issue panel. */
  invoke(functionKey: string, payload?: unknown, role?: Role): Promise<unknown>;
}

/** A Jira that answers just enough to see who asked. */
function answeringApi(carriedOut: string[]): Hono<ProductEnv> {
  const api = new Hono<ProductEnv>();
  api.use(async (c, next) => {
    carriedOut.push(`${c.req.method} ${c.req.path}`);
    await next();
  });
  api.get('/rest/api/3/myself', (c) => c.json({ accountId: c.env.actor?.accountId ?? null }));
  api.get('/rest/api/3/search/jql', (c) => c.json({ issues: [{ id: '1' }, { id: '2' }], isLast: true }));
  api.put('/rest/api/3/issue/:key', (c) => c.body(null, 204));
  api.post('/rest/api/3/issue', async (c) => c.json({ got: (await c.req.json()) as unknown }, 201));
  api.all('*', (c) => c.json({ errorMessages: ['Not found'], errors: {} }, 404));
  return api;
}

const withMore = (manifest: AppManifest, more: string): AppManifest => ({ ...manifest, ...parseMore(more, manifest) });

/** Adds entities to the manifest, as a manifest of its own would have them. */
function parseMore(more: string, manifest: AppManifest): Partial<AppManifest> {
  if (more === '') return {};
  const parsed = parseManifest(`app:\n  id: ${manifest.app.id}\n${more}\npermissions:\n  scopes: []\nmodules: {}\n`);
  return { app: parsed.app };
}

export async function createSampleHost(
  moreManifest = '',
  change: (manifest: AppManifest) => AppManifest = (manifest) => manifest,
): Promise<SampleHost> {
  installGlobals();
  const { handlers, seen } = await import('./sample-app');
  seen.splice(0);
  const kernel = createKernel('http://127.0.0.1:8010');
  const carriedOut: string[] = [];
  const jira: Jira = { state: createJiraState(), kernel, api: answeringApi(carriedOut), installApp: () => undefined };
  const confluence: Confluence = { state: createConfluenceState(), kernel, api: new Hono<ProductEnv>() };
  const manifest = change(withMore(readManifest(), moreManifest));
  const host = createHost({ kernel, jira, confluence, manifest, bundle: handlers, latencyMs: 0 });
  await host.install();
  const person = (role: Role): Person => {
    const someone = kernel.people.byEmail(`${role}@example.com`);
    if (!someone) throw new Error(`no ${role}`);
    return someone;
  };
  return {
    kernel,
    jira,
    host,
    seen,
    carriedOut,
    person,
    invoke: (functionKey, payload = {}, role = 'team') =>
      host.invoke({
        as: person(role),
        moduleKey: 'improvement-panel',
        functionKey,
        payload,
        extension: { type: 'jira:issuePanel', issue: { key: 'IMP-1' } },
      }),
  };
}
