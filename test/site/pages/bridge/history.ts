interface Location {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly key: string;
}
type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: Location, action: Action) => void;

let keys = 0;

function toLocation(path: string | Partial<Location>): Location {
  keys += 1;
  const key = String(keys);
  if (typeof path !== 'string') return { pathname: '/', search: '', hash: '', key, ...path };
  const url = new URL(path.startsWith('/') ? path : `/${path}`, 'http://route');
  return { pathname: url.pathname, search: url.search, hash: url.hash, key };
}

const toPath = ({ pathname, search, hash }: Location) => `${pathname}${search}${hash}`;

/** The history object of `view.createHistory()`, for routes within a surface. */
export function createHistory(show: (path: string) => void) {
  const entries: Location[] = [toLocation('/')];
  const listeners = new Set<Listener>();
  let at = 0;
  const here = () => entries[at] ?? toLocation('/');
  const tell = (action: Action) => {
    api.action = action;
    api.location = here();
    for (const listener of listeners) listener(here(), action);
    show(toPath(here()));
  };
  const go = (steps: number) => {
    at = Math.max(0, Math.min(entries.length - 1, at + steps));
    tell('POP');
  };
  const api = {
    action: 'POP' as Action,
    location: here(),
    push: (path: string | Partial<Location>) => {
      entries.splice(at + 1, entries.length, toLocation(path));
      at += 1;
      tell('PUSH');
    },
    replace: (path: string | Partial<Location>) => {
      entries[at] = toLocation(path);
      tell('REPLACE');
    },
    go,
    goBack: () => {
      go(-1);
    },
    goForward: () => {
      go(1);
    },
    createHref: (location: Partial<Location>) => toPath(toLocation(location)),
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const start = (path: string) => {
    entries[at] = toLocation(path);
    api.location = here();
  };
  return { api, start, show: start };
}
