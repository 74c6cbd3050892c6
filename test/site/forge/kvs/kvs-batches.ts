import type { z } from 'zod';
import type { manyKeys, manyValues } from './kvs-bodies';
import { checkBatch, KvsError } from './kvs-rules';
import { keyNotFound, printed, spaceOf, type Done } from './kvs-answers';
import { bytesOf, type KvsStore } from './kvs-store';

interface Named {
  readonly key: string;
  readonly entityName?: string | undefined;
}

const nameOf = ({ key, entityName }: Named) => (entityName === undefined ? { key } : { key, entityName });

interface Item {
  readonly bytes: number;
  readonly answer: object;
}

/** Each item succeeds or fails for itself. */
function each<T extends Named>(kind: Done['kind'], items: readonly T[], carryOut: (item: T) => Item): Done {
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  let bytes = 0;
  for (const item of items) {
    try {
      const done = carryOut(item);
      bytes += done.bytes;
      successfulKeys.push({ ...nameOf(item), ...done.answer });
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ ...nameOf(item), error: { code: error.code, message: error.message } });
    }
  }
  return { kind, bytes, body: { successfulKeys, failedKeys } };
}

export function batchGet(store: KvsStore, items: z.infer<typeof manyKeys>, payloadBytes: number): Done {
  checkBatch(items, payloadBytes);
  return each('reads', items, ({ key, entityName }) => {
    const stored = store.find(spaceOf(entityName), key);
    if (!stored) throw keyNotFound(key);
    return { bytes: bytesOf(stored), answer: printed(stored) };
  });
}

export function batchSet(store: KvsStore, items: z.infer<typeof manyValues>, payloadBytes: number): Done {
  checkBatch(items, payloadBytes);
  return each('writes', items, ({ key, entityName, value, options }) => {
    store.set(spaceOf(entityName), key, value, options);
    const stored = store.find(spaceOf(entityName), key);
    return { bytes: stored ? bytesOf(stored) : 0, answer: {} };
  });
}

export function batchDelete(store: KvsStore, items: z.infer<typeof manyKeys>, payloadBytes: number): Done {
  checkBatch(items, payloadBytes);
  return each('writes', items, ({ key, entityName }) => {
    store.delete(spaceOf(entityName), key);
    return { bytes: Buffer.byteLength(key), answer: {} };
  });
}
