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
}

const empty: Page = { handlers: {}, extension: {}, refused: [] };
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
    case 'on':
      return { unsubscribe: () => undefined };
    default:
      return true;
  }
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
