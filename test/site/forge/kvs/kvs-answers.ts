import { KvsError } from './kvs-rules';
import type { Stored } from './kvs-store';

/** What an operation did: the answer and the bytes it cost. */
export interface Done {
  readonly kind: 'reads' | 'writes';
  readonly bytes: number;
  readonly body?: unknown;
}

/** The name under which the values of an entity, or plain ones, are kept. */
export const spaceOf = (entityName: string | undefined) => (entityName === undefined ? 'plain' : `entity:${entityName}`);

export const printed = (stored: Stored) => ({
  key: stored.key,
  value: JSON.parse(stored.json) as unknown,
  createdAt: stored.createdAt,
  updatedAt: stored.updatedAt,
  ...(stored.expiresAt === null ? {} : { expireTime: new Date(stored.expiresAt).toISOString() }),
});

export const keyNotFound = (key: string) => new KvsError('KEY_NOT_FOUND', `The key ${key} does not exist.`, 404);
