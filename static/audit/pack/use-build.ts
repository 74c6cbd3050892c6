import { useEffect, useRef, useState } from 'react';
import { call, toCallError } from '../../shared/data/call';
import type { CallError } from '../../shared/data/call-error';
import { buildPack, type PackOrder } from './build-pack';

export type BuildState =
  | { readonly kind: 'none' | 'cancelled' }
  | { readonly kind: 'building'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly error: CallError }
  | {
      readonly kind: 'ready';
      readonly name: string;
      /** Address of the ZIP in this browser. */
      readonly address: string;
      readonly bytes: number;
      readonly files: number;
      readonly sha256: string;
    };

export interface Build {
  readonly state: BuildState;
  readonly start: (order: PackOrder) => void;
  readonly cancel: () => void;
  /** Lets go of a pack that was built. */
  readonly forget: () => void;
}

function nameOf({ scope: { period } }: PackOrder): string {
  return `evidence-pack-${period.from}-to-${period.to}.zip`;
}

const none = { kind: 'none' } as const;

/** Builds one pack at a time, and keeps it while the page is open. What was built of another scope, by its address, is none. */
export function useBuild(of: string): Build {
  const [kept, setKept] = useState<{ readonly of: string; readonly state: BuildState }>({ of, state: none });
  const state = kept.of === of ? kept.state : none;
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const address = kept.state.kind === 'ready' ? kept.state.address : null;
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address);
    },
    [address],
  );
  const start = (order: PackOrder) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (next: BuildState) => {
      if (!controller.signal.aborted) setKept({ of, state: next });
    };
    tell({ kind: 'building', done: 0, of: order.plan.issueIds.length });
    const onProgress = (progress: { readonly done: number; readonly of: number }) => tell({ kind: 'building', ...progress });
    buildPack(order, { ask: call, signal: controller.signal, onProgress })
      .then(({ zip, ...built }) =>
        tell({ kind: 'ready', name: nameOf(order), address: URL.createObjectURL(zip), bytes: zip.size, ...built }),
      )
      .catch((error: unknown) => tell({ kind: 'failed', error: toCallError(error) }));
  };
  const cancel = () => {
    running.current?.abort();
    setKept({ of, state: { kind: 'cancelled' } });
  };
  return { state, start, cancel, forget: () => setKept({ of, state: none }) };
}
