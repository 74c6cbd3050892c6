import { AsyncLocalStorage } from 'node:async_hooks';

/** First argument of `__forge_fetch__`: who asks, and what. */
export interface ForgeFetchArguments {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

export interface ForgeFetchInit {
  readonly method?: string;
  readonly headers?: RequestInit['headers'];
  readonly body?: RequestInit['body'];
}

/** One running call of one function of the app. */
export interface Invocation {
  /** What `__forge_runtime__` is during this call. */
  readonly runtime: unknown;
  /** The site's time in epoch milliseconds. */
  now(): number;
  fetch(args: ForgeFetchArguments, path: string, init: ForgeFetchInit): Promise<Response>;
}

const running = new AsyncLocalStorage<Invocation>();

export const runInvocation = <T>(invocation: Invocation, work: () => T): T => running.run(invocation, work);

/** Runs the site's own work outside of the call it was asked in. */
export const outsideInvocations = <T>(work: () => T): T => running.exit(work);

const installed = Symbol.for('clause-10.forge-globals');

/** The name under which the bundle finds the site's `Date`; see `build.ts`. */
export const siteDate = '__clause_10_date__';

/** `Date` as the app sees it: now is the site's now. */
function dateOfSite(): DateConstructor {
  const now = () => running.getStore()?.now() ?? Date.now();
  return new Proxy(Date, {
    construct: (date, values: [] | [number]) => Reflect.construct<[] | [number], Date>(date, values.length === 0 ? [now()] : values),
    get: (date, name, receiver) => (name === 'now' ? now : (Reflect.get(date, name, receiver) as unknown)),
  });
}

/**
 * Gives the realm the two globals that carry all of Forge, once; the packages capture them when they load.
 * What they answer depends on the call that runs. During a call the global fetch refuses: the app has no egress.
 */
export function installGlobals(): void {
  if (Object.hasOwn(globalThis, installed)) return;
  const outside = globalThis.fetch;
  Object.defineProperty(globalThis, installed, { value: true });
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => running.getStore()?.runtime });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    value: (args: ForgeFetchArguments, path: string, init: ForgeFetchInit = {}) => {
      const invocation = running.getStore();
      if (!invocation) return Promise.reject(new Error(`The app asked for ${path} outside of a call.`));
      return invocation.fetch(args, path, init);
    },
  });
  Object.defineProperty(globalThis, siteDate, { configurable: true, value: dateOfSite() });
  const guarded: typeof fetch = (...request) => (running.getStore() ? Promise.reject(egressRefused()) : outside(...request));
  Object.defineProperty(globalThis, 'fetch', { configurable: true, writable: true, value: guarded });
}

const egressRefused = () =>
  Object.assign(new Error('The manifest allows no egress: permissions.external.fetch.backend is empty.'), {
    name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
  });
