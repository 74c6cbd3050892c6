import type { Action } from '../bridge/history';

/** A move within a page of the app, told to its frame. */
export interface Move {
  readonly path: string;
  readonly action: Action;
}

/**
 * The address of a page of the app, as far as it is the app's own: what follows the address of its module.
 * @see https://developer.atlassian.com/platform/forge/add-routing-to-a-full-page-app/
 */
export function createPageAddress(base: string | undefined, tell: (move: Move) => void) {
  if (base === undefined) return null;
  const read = () => {
    const { pathname, search, hash } = location;
    return `${pathname.slice(base.length) || '/'}${search}${hash}`;
  };
  const addressOf = (path: string) => `${base}${path === '/' || path.startsWith('/?') ? path.slice(1) : path}`;
  const show = (path: string, action: 'PUSH' | 'REPLACE') => {
    const address = addressOf(path.startsWith('/') ? path : `/${path}`);
    if (action === 'PUSH') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    tell({ path: read(), action });
  };
  const pop = () => {
    tell({ path: read(), action: 'POP' });
  };
  const follow = () => {
    window.addEventListener('popstate', pop);
    return () => {
      window.removeEventListener('popstate', pop);
    };
  };
  return { read, show, follow };
}
export type PageAddress = NonNullable<ReturnType<typeof createPageAddress>>;
