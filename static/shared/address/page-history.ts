import { view } from '@forge/bridge';

export type ShowHow = 'push' | 'replace';

/** The part of the browser's address that belongs to a page of the app: a path and a query below the address of its module. */
export interface PageHistory {
  readonly path: string;
  readonly show: (path: string, how: ShowHow) => void;
  /** Calls back when the person goes back or forward; gives the function that stops it. */
  readonly onReturn: (callback: (path: string) => void) => () => void;
}

/**
 * `null` where the product keeps no address for the surface.
 * @see https://developer.atlassian.com/platform/forge/add-routing-to-a-full-page-app/
 */
export async function openHistory(): Promise<PageHistory | null> {
  const history = await view.createHistory().catch(() => null);
  if (history === null) return null;
  const onReturn = (callback: (path: string) => void) => {
    // The product is another window: what it gives back comes later, whatever the type says.
    const stop = Promise.resolve(
      history.listen((location, action) => {
        // One's own steps are on the screen already, and would arrive after those that follow them.
        if (action === 'POP') callback(toPath(location));
      }),
    );
    return () => void stop.then((unlisten) => unlisten());
  };
  return { path: toPath(history.location), show: (path, how) => history[how](path), onReturn };
}

function toPath({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  return `${pathname === '' ? '/' : pathname}${search}`;
}
