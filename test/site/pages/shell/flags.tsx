import { useEffect, useSyncExternalStore } from 'react';
import type { FlagRequest } from '../frames/host-commands';

let flags: readonly FlagRequest[] = [];
const watchers = new Set<() => void>();
const change = (next: readonly FlagRequest[]) => {
  flags = next;
  for (const watcher of watchers) watcher();
};

export const closeFlag = (id: string) => change(flags.filter((flag) => flag.id !== id));
export const showFlag = (flag: FlagRequest) => change([...flags.filter(({ id }) => id !== flag.id), flag]);

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

const eightSecondsInMs = 8000;

function Flag({ flag }: { readonly flag: FlagRequest }) {
  useEffect(() => {
    if (flag.isAutoDismiss !== true) return undefined;
    const timer = setTimeout(() => closeFlag(flag.id), eightSecondsInMs);
    return () => clearTimeout(timer);
  }, [flag]);
  return (
    <li className={`flag flag-${flag.type}`}>
      <strong>{flag.title}</strong>
      {flag.description !== undefined && <p>{flag.description}</p>}
      {flag.actions?.map(({ text, onClick }) => (
        <button key={text} type="button" className="link-button" onClick={() => void onClick?.()}>
          {text}
        </button>
      ))}
      <button type="button" className="icon-button" aria-label={`Dismiss: ${flag.title}`} onClick={() => closeFlag(flag.id)}>
        <span aria-hidden="true">✕</span>
      </button>
    </li>
  );
}

/** Short messages at the edge of the page, of the site and of the app's frames. */
export function Flags() {
  const shown = useSyncExternalStore(subscribe, () => flags);
  return (
    <div role="status">
      {shown.length > 0 && (
        <ul className="flags">
          {shown.map((flag) => (
            <Flag key={flag.id} flag={flag} />
          ))}
        </ul>
      )}
    </div>
  );
}
