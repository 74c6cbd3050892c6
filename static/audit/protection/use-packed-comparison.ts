import { useEffect, useRef, useState } from 'react';
import type { ComparedGroups } from '../../../src/domain/comparison/compared-groups';
import { call, toCallError } from '../../shared/data/call';
import type { CallError } from '../../shared/data/call-error';
import { readPack, type ReadPack } from '../pack/read-pack';
import { UnfitPack } from '../pack/unfit-pack';
import { comparePack } from './compare-pack';

export type PackedComparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'comparing'; readonly done: number; readonly of: number }
  | { readonly kind: 'unfit'; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly error: CallError }
  | { readonly kind: 'compared'; readonly pack: ReadPack; readonly groups: ComparedGroups };

export interface PackedComparing {
  readonly state: PackedComparison;
  readonly start: (file: Blob) => void;
  readonly cancel: () => void;
}

/** Compares one file at a time; another file, or leaving the page, ends what is under way. */
export function usePackedComparison(): PackedComparing {
  const [state, setState] = useState<PackedComparison>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (file: Blob) => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const tell = (next: PackedComparison) => {
      if (!signal.aborted) setState(next);
    };
    tell({ kind: 'reading', done: 0, of: 1 });
    compare(file, signal, tell)
      .then(tell)
      .catch((error: unknown) => tell(toEnd(error)));
  };
  const cancel = () => {
    running.current?.abort();
    setState({ kind: 'none' });
  };
  return { state, start, cancel };
}

async function compare(file: Blob, signal: AbortSignal, tell: (state: PackedComparison) => void): Promise<PackedComparison> {
  const pack = await readPack(file, { signal, onProgress: (progress) => tell({ kind: 'reading', ...progress }) });
  const groups = await comparePack(pack, { ask: call, signal, onProgress: (progress) => tell({ kind: 'comparing', ...progress }) });
  return { kind: 'compared', pack, groups };
}

function toEnd(error: unknown): PackedComparison {
  return error instanceof UnfitPack ? { kind: 'unfit', problems: error.problems } : { kind: 'failed', error: toCallError(error) };
}
