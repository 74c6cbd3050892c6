import type { Move } from '../frames/page-address';
import { createWire } from '../frames/wire';
import { followClock } from './follow-clock';
import { createHistory } from './history';
import { reportHeight } from './resize';
import { createTheming } from './theming';

/**
 * `window.__bridge` of an app's frame, as `@forge/bridge` and `@forge/react` expect it before their first line runs.
 * Everything but theming, history and size is answered by the page around the frame.
 */
followClock(Number(new URLSearchParams(location.search).get('ahead')));

const siteOrigin = new URLSearchParams(location.search).get('site') ?? '';
const theming = createTheming(new URLSearchParams(location.search).get('mode'));
const history = createHistory({
  show: (path, how) => void wire.call('showRoute', { path, how }),
  go: (steps) => void wire.call('goRoute', { steps }),
});

const wire = createWire(
  (message) => {
    window.parent.postMessage(message, siteOrigin);
  },
  (command, data) => {
    if (command === 'theme') theming.follow(String(data));
    if (command === 'route') followRoute(data as Move);
  },
);

function followRoute({ path, action }: Move) {
  history.moved(path, action);
}

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === siteOrigin) wire.receive(event.data);
});

const local: Readonly<Record<string, () => unknown>> = {
  enableTheming: theming.enable,
  createHistory: async () => {
    history.start(String(await wire.call('readRoute')));
    return history.api;
  },
};

function callBridge(command: string, data?: unknown): Promise<unknown> {
  return Promise.resolve(local[command]?.() ?? wire.call(command, data));
}

Object.defineProperty(window, '__bridge', { value: { callBridge } });
reportHeight((height) => void wire.call('resize', { height }).catch(() => undefined));
