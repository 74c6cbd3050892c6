import { kvs, WhereConditions } from '@forge/kvs';
import type { z } from 'zod';
import { Refusal } from '../domain/refusal';

/** Keys one call may read. @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch/ */
const keysPerBatch = 25;
const keysPerPage = 100;

/** A value as its schema reads it; `null` when nothing was stored yet. */
export async function readValue<Schema extends z.ZodType>(key: string, schema: Schema): Promise<z.output<Schema> | null> {
  const value = await kvs.get<unknown>(key);
  return value === undefined ? null : schema.parse(value);
}

/** Many values in as few calls as the platform allows; keys without a value are left out. A value that could not be read is no missing value. */
export async function readValues(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const batches: string[][] = [];
  for (let start = 0; start < keys.length; start += keysPerBatch) batches.push(keys.slice(start, start + keysPerBatch));
  const answers = await Promise.all(batches.map((batch) => kvs.batchGet<unknown>(batch.map((key) => ({ key })))));
  const failed = answers.flatMap(({ failedKeys }) => failedKeys).filter(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed.length > 0) throw new Refusal('busy', 'The storage is busy. Try again in a moment.');
  return new Map(answers.flatMap(({ successfulKeys }) => successfulKeys.map(({ key, value }) => [key, value] as const)));
}

export async function writeValue(key: string, value: unknown): Promise<void> {
  await kvs.set(key, value);
}

/** All of some values at once, or none of them. @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-transactions/ */
export async function writeTogether(values: ReadonlyMap<string, unknown>): Promise<void> {
  const transaction = kvs.transact();
  for (const [key, value] of values) transaction.set(key, value);
  await transaction.execute();
}

/** Keys that begin with a text. @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-query/ */
export async function listKeys(prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(keysPerPage);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    keys.push(...page.results.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

export async function deleteValues(keys: readonly string[]): Promise<void> {
  for (const key of keys) await kvs.delete(key);
}
