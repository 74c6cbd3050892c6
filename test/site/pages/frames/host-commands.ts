import { post } from '../rest';
import type { PageAddress } from './page-address';
import { navigate, urlOf, type Target } from './targets';
import type { Handle } from './wire';

/** What the page around a frame does for it. A missing one makes the command answer `false`: this place cannot do that. */
export interface FrameHooks {
  readonly onSubmit?: ((payload: unknown) => unknown) | undefined;
  readonly onClose?: ((payload: unknown) => void) | undefined;
  readonly onRefresh?: ((payload: unknown) => unknown) | undefined;
  readonly onResize?: (height: number) => void;
  readonly onReconcile?: (forgeDoc: unknown) => void;
  readonly onModal?: (modal: ModalRequest) => void;
  readonly onFlag?: (flag: FlagRequest) => void;
  readonly onFlagClosed?: (id: string) => void;
}

export interface ModalRequest {
  readonly resource: string | null;
  readonly title: string;
  readonly size: unknown;
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly onClose: (payload?: unknown) => unknown;
}

export interface FlagRequest {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly description?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick?: () => unknown }[];
}

export interface OpenFrame {
  readonly token: string;
  readonly context: { readonly localId: string; readonly extension: Readonly<Record<string, unknown>> };
}

type Listener = (payload: unknown) => unknown;
const listeners = new Map<string, Set<Listener>>();

/** Tells every frame that listens; the page itself tells of changes this way. */
export function emitToFrames(event: string, payload: unknown): void {
  for (const listener of listeners.get(event) ?? []) void listener(payload);
}

/** As a frame listens, so does the page. */
export function listenToFrames(event: string, callback: (payload: unknown) => void) {
  return listen({ event, callback });
}

function listen({ event, callback }: { event: string; callback: Listener }) {
  const group = listeners.get(event) ?? new Set();
  listeners.set(event, group.add(callback));
  return { unsubscribe: () => group.delete(callback) };
}

interface Invocation {
  readonly functionKey: string;
  readonly payload: unknown;
}
interface Emission {
  readonly event: string;
  readonly payload: unknown;
}
/** Each command knows the shape that the SDK's function of the same name sends. */
type Command = (data: never) => unknown;

function addressOf(page: PageAddress | null): PageAddress {
  if (page === null) throw new Error('Only pages of an app have routes.');
  return page;
}

/** Every command of the bridge that the page answers. `page` is `null` where the frame is a part of another page. */
export function hostCommands(frame: OpenFrame, hooks: () => FrameHooks, page: PageAddress | null): Handle {
  const closeCallbacks: Listener[] = [];
  const offered = async (hook: Listener | undefined, payload: unknown) => {
    if (hook === undefined) return false;
    await hook(payload);
    return true;
  };
  const commands: Record<string, Command> = {
    invoke: async ({ functionKey, payload }: Invocation) =>
      (await post<{ value?: unknown }>('/_forge/invoke', { token: frame.token, functionKey, payload })).value,
    fetchProduct: (request: Record<string, unknown>) => post('/_forge/product', { ...request, token: frame.token }),
    getContext: () => frame.context,
    submit: (payload: unknown) => offered(hooks().onSubmit, payload),
    close: async (payload: unknown) => {
      for (const callback of closeCallbacks) await callback(payload);
      return offered(hooks().onClose, payload);
    },
    onClose: (callback: Listener) => closeCallbacks.push(callback) > 0,
    refresh: (payload: unknown) => offered(hooks().onRefresh, payload),
    open: () => false,
    changeWindowTitle: (title: string) => {
      document.title = title;
    },
    emitReadyEvent: () => true,
    getFrameId: () => frame.context.localId,
    reload: () => {
      location.reload();
    },
    navigate,
    getUrl: async (data: Target) => (await urlOf(data)).href,
    showFlag: (flag: FlagRequest) => hooks().onFlag?.(flag),
    closeFlag: ({ id }: FlagRequest) => hooks().onFlagClosed?.(id),
    openModal: (modal: ModalRequest) => {
      hooks().onModal?.(modal);
      return hooks().onModal !== undefined;
    },
    emit: ({ event, payload }: Emission) => {
      emitToFrames(event, payload);
    },
    on: listen,
    onPublic: listen,
    emitPublic: ({ event, payload }: Emission) => {
      emitToFrames(event, payload);
    },
    reconcile: ({ forgeDoc }: { forgeDoc: unknown }) => hooks().onReconcile?.(forgeDoc),
    onError: ({ error }: { error: unknown }) => {
      throw new Error(`The app's view failed: ${String(error)}`);
    },
    resize: ({ height }: { height: number }) => hooks().onResize?.(height),
    readRoute: () => addressOf(page).read(),
    showRoute: ({ path, how }: { path: string; how: 'PUSH' | 'REPLACE' }) => {
      addressOf(page).show(path, how);
    },
    goRoute: ({ steps }: { steps: number }) => {
      addressOf(page);
      window.history.go(steps);
    },
  };
  return (command, data) => {
    const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!known) throw new Error(`The bridge command ${command} is not emulated.`);
    return known(data as never);
  };
}
