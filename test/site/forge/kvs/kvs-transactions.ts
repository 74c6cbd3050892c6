import type { z } from 'zod';
import type { transaction } from './kvs-bodies';
import { passes, type Filters } from './kvs-conditions';
import { checkBatch, checkKey, checkValue, KvsError } from './kvs-rules';
import { spaceOf, type Done } from './kvs-answers';
import { bytesOf, type KvsStore } from './kvs-store';

interface Conditional {
  readonly key: string;
  readonly entityName?: string | undefined;
  readonly conditions?: Filters | undefined;
}

function checkConditions(store: KvsStore, { key, entityName, conditions }: Conditional): void {
  if (!conditions) return;
  const stored = store.find(spaceOf(entityName), key);
  const value: unknown = stored ? JSON.parse(stored.json) : undefined;
  if (!passes(conditions, value)) throw new KvsError('CONDITION_CHECK_FAILED', `The conditions on ${key} are not met.`);
}

/** All or nothing: everything is checked before anything is written. */
export function transact(store: KvsStore, body: z.infer<typeof transaction>, payloadBytes: number): Done {
  const all = [...body.set, ...body.delete, ...body.check];
  checkBatch(all, payloadBytes);
  for (const one of all) {
    checkKey(one.key);
    checkConditions(store, one);
  }
  for (const { value } of body.set) checkValue(value, JSON.stringify(value));
  let bytes = 0;
  for (const { key, entityName, value, options } of body.set) {
    store.set(spaceOf(entityName), key, value, options);
    const stored = store.find(spaceOf(entityName), key);
    bytes += stored ? bytesOf(stored) : 0;
  }
  for (const { key, entityName } of body.delete) {
    store.delete(spaceOf(entityName), key);
    bytes += Buffer.byteLength(key);
  }
  return { kind: 'writes', bytes };
}
