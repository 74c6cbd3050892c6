import type { Answer, FunctionName, Input, RefusalOnTheWire, Results } from '../../src/contract';

type Handlers = { readonly [Name in FunctionName]?: (payload: Input<Name>) => Answer<Results[Name]> | Promise<Answer<Results[Name]>> };

export interface BridgeCall {
  readonly command: string;
  readonly data: unknown;
}

interface Page {
  readonly handlers: Handlers;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly refused: readonly string[];
  /** What follows the address of a page of the app. */
  readonly route: string;
}

const empty: Page = { handlers: {}, extension: {}, refused: [], route: '/' };
let page = empty;
let calls: BridgeCall[] = [];

/** Sets what the product around the surface answers from now on, and forgets the calls of before. */
export function onPage(part: Partial<Page>): void {
  page = { ...empty, ...part };
  calls = [];
  localStorage.clear();
}

/** The platform's end of the bridge. What a test did not provide for fails with its name. */
export function callBridge(command: string, data?: unknown): Promise<unknown> {
  return Promise.resolve().then(() => reply(command, data));
}

function reply(command: string, data: unknown): unknown {
  calls.push({ command, data });
  if (page.refused.includes(command)) return false;
  switch (command) {
    case 'invoke':
      return answer(data);
    case 'getContext':
      return { locale: 'en_GB', timezone: 'Europe/Berlin', extension: page.extension };
    case 'createHistory':
      return createHistory();
    case 'getUrl':
      return `https://site.example/jira/apps/${(data as { moduleKey: string }).moduleKey}`;
    case 'on':
      return { unsubscribe: () => undefined };
    default:
      return true;
  }
}

type RouteListener = (location: { readonly pathname: string; readonly search: string }, action: 'POP') => void;
let routeListeners: RouteListener[] = [];

const toLocation = (path: string) => {
  const { pathname, search } = new URL(path, 'https://site.example');
  return { pathname, search };
};

function createHistory() {
  const note = (how: string) => (path: string) => void calls.push({ command: 'show', data: { path, how } });
  const listen = (listener: RouteListener) => {
    routeListeners.push(listener);
    return () => {
      routeListeners = routeListeners.filter((other) => other !== listener);
    };
  };
  return { action: 'POP', location: toLocation(page.route), push: note('push'), replace: note('replace'), listen };
}

/** The person goes back or forward in the browser. */
export function returnTo(path: string): void {
  for (const listener of routeListeners) listener(toLocation(path), 'POP');
}

/** The addresses that the surface put into the browser, in order. */
export function shownPaths(): readonly string[] {
  return callsOf('show').map((data) => (data as { path: string }).path);
}

function answer(data: unknown): unknown {
  const { functionKey, payload } = data as { functionKey: FunctionName; payload: never };
  const handler = page.handlers[functionKey];
  if (handler === undefined) throw new Error(`The surface called ${functionKey}, which the test has no answer for.`);
  return handler(payload);
}

/** What the surface sent to a function, in order. */
export function sentTo<Name extends FunctionName>(name: Name): readonly Input<Name>[] {
  return calls
    .filter(({ command, data }) => command === 'invoke' && (data as { functionKey: string }).functionKey === name)
    .map(({ data }) => (data as { payload: Input<Name> }).payload);
}

export function callsOf(command: string): readonly unknown[] {
  return calls.filter((call) => call.command === command).map((call) => call.data);
}

export function yes<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}

export function no(code: RefusalOnTheWire['code'], message: string, field: string | null = null): Answer<never> {
  return { ok: false, error: { code, message, field } };
}
