import { kvs } from '@forge/kvs';
import type { z } from 'zod';

/** Keys one call may read. @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch/ */
const keysPerBatch = 25;

/** A value as its schema reads it; `null` when nothing was stored yet. */
export async function readValue<Schema extends z.ZodType>(key: string, schema: Schema): Promise<z.output<Schema> | null> {
  const value = await kvs.get<unknown>(key);
  return value === undefined ? null : schema.parse(value);
}

/** Many values in as few calls as the platform allows; keys without a value are left out. */
export async function readValues(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const batches: string[][] = [];
  for (let start = 0; start < keys.length; start += keysPerBatch) batches.push(keys.slice(start, start + keysPerBatch));
  const answers = await Promise.all(batches.map((batch) => kvs.batchGet<unknown>(batch.map((key) => ({ key })))));
  return new Map(answers.flatMap(({ successfulKeys }) => successfulKeys.map(({ key, value }) => [key, value] as const)));
}

export async function writeValue(key: string, value: unknown): Promise<void> {
  await kvs.set(key, value);
}

export async function deleteValues(keys: readonly string[]): Promise<void> {
  for (const key of keys) await kvs.delete(key);
}
