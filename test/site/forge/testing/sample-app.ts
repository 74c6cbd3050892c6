import api, { getAppContext, route } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

/** A small app on the real packages, so that tests see the platform through Atlassian's own eyes. */
export const seen: unknown[] = [];

const queue = new Queue({ key: 'register' });
const resolver = new Resolver();

const classOf = (error: unknown) =>
  error instanceof Error ? Object.assign({}, error, { name: error.name, message: error.message }) : { name: String(error) };

const headersOf = (headers: { forEach(visit: (value: string, name: string) => void): void }) => {
  const all: Record<string, string> = {};
  headers.forEach((value, name) => {
    all[name] = value;
  });
  return all;
};

resolver.define('echo', ({ payload, context }) => ({ payload: payload as unknown, context }));
resolver.define('whoAmI', async () => {
  const response = await api.asUser().requestJira(route`/rest/api/3/myself`);
  return { status: response.status, body: (await response.json()) as unknown };
});
resolver.define('whoAmITwice', async ({ payload }) => {
  const ask = async () => (await (await api.asUser().requestJira(route`/rest/api/3/myself`)).json()) as { accountId: string };
  const first = await ask();
  await new Promise((resolve) => setTimeout(resolve, (payload as { wait: number }).wait));
  return [first.accountId, (await ask()).accountId];
});
resolver.define('request', async ({ payload }) => {
  const { as, method, path, body } = payload as { as: string; method?: string; path: string; body?: unknown };
  const who = as === 'app' ? api.asApp() : api.asUser();
  const [pathname = '', query = ''] = path.split('?');
  const parts = pathname.split('/').filter((part) => part !== '');
  const url = parts.reduce((whole, part) => route`${whole}/${part}`, route``);
  const response = await who.requestJira(query === '' ? url : route`${url}?${new URLSearchParams(query)}`, {
    method: method ?? 'GET',
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  return { status: response.status, headers: headersOf(response.headers), body: await response.text() };
});
resolver.define('store', async ({ payload }) => {
  const { key, value } = payload as { key: string; value: string };
  return kvs.set(key, value).catch(classOf);
});
resolver.define('load', async ({ payload }) => ({ value: await kvs.get<unknown>((payload as { key: string }).key) }));
resolver.define('push', async ({ payload }) => {
  const { name, events } = payload as { name?: string; events: { body: Record<string, unknown> }[] };
  return (name ? new Queue({ key: name }) : queue).push(events).catch(classOf);
});
resolver.define('stats', async ({ payload }) => queue.getStats((payload as { jobId: string }).jobId).catch(classOf));
resolver.define('cancel', async ({ payload }) => queue.cancel((payload as { jobId: string }).jobId).catch(classOf));
resolver.define('leave', () => api.fetch('https://example.com').catch(classOf));
resolver.define('where', () => getAppContext().moduleKey);
resolver.define('fail', () => {
  throw new Error('No such luck.');
});
resolver.define('bulk', ({ payload }) => 'x'.repeat((payload as { bytes: number }).bytes));
resolver.define('storeMany', async ({ payload }) => {
  const { count } = payload as { count: number };
  for (let at = 0; at < count; at += 1) await kvs.set(`many:${String(at)}`, at);
  return count;
});

export const handlers = {
  resolver: resolver.getDefinitions(),
  exportSummary: async () =>
    api
      .asUser()
      .requestJira(route`/rest/api/3/myself`)
      .then((response) => response.status)
      .catch(classOf),
  markDirty: (event: unknown) => {
    seen.push(event);
  },
  refreshRegister: (event: { body: { retry?: number; fail?: boolean }; retryContext?: { retryCount: number } }) => {
    seen.push(event);
    if (event.body.fail) throw new Error('Broken.');
    const tries = event.retryContext?.retryCount ?? 0;
    if (tries < (event.body.retry ?? 0))
      return new InvocationError({ retryAfter: 30, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryData: { tries } });
    return undefined;
  },
  reconcileRegister: (event: unknown) => {
    seen.push(event);
  },
};
