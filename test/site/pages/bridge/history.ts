export interface Location {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
export type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: Location, action: Action) => void;

/** What the page around the frame does with its address. */
export interface PageAddress {
  readonly show: (path: string, how: 'PUSH' | 'REPLACE') => void;
  readonly go: (steps: number) => void;
}

const toLocation = (path: string): Location => {
  const { pathname, search, hash } = new URL(path.startsWith('/') ? path : `/${path}`, 'http://route');
  return { pathname, search, hash };
};
const toPath = (to: string | Partial<Location>) =>
  typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}${to.hash ?? ''}`;

/** The history object of `view.createHistory()`: the page keeps the addresses, and tells of every change, one's own too. */
export function createHistory(page: PageAddress) {
  const listeners = new Set<Listener>();
  const api = {
    action: 'POP' as Action,
    location: toLocation('/'),
    push: (to: string | Partial<Location>) => {
      page.show(toPath(to), 'PUSH');
    },
    replace: (to: string | Partial<Location>) => {
      page.show(toPath(to), 'REPLACE');
    },
    go: page.go,
    goBack: () => {
      page.go(-1);
    },
    goForward: () => {
      page.go(1);
    },
    createHref: toPath,
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const start = (path: string) => {
    api.location = toLocation(path);
  };
  const moved = (path: string, action: Action) => {
    api.action = action;
    api.location = toLocation(path);
    for (const listener of listeners) listener(api.location, action);
  };
  return { api, start, moved };
}
