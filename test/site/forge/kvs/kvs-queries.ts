import type { z } from 'zod';
import type { Entity } from '../manifest';
import { holds, passes } from './kvs-conditions';
import type { entityQuery, plainQuery } from './kvs-bodies';
import { KvsError } from './kvs-rules';
import type { Stored } from './kvs-store';

const defaultPage = 10;
const largestPage = 100;

export interface Page {
  readonly found: readonly Stored[];
  readonly cursor: string | undefined;
}

function pageSize(limit = defaultPage): number {
  if (limit > largestPage) throw new KvsError('LIST_QUERY_LIMIT_EXCEEDED', `The limit must be at most ${String(largestPage)}.`);
  return limit;
}

const toCursor = (key: string) => Buffer.from(key).toString('base64url');

function pageAfter(all: readonly Stored[], cursor: string | undefined, limit: number): Page {
  const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const start = last === undefined ? 0 : all.findIndex(({ key }) => key === last) + 1;
  const found = all.slice(start, start + limit);
  const end = found.at(-1);
  return { found, cursor: end && start + limit < all.length ? toCursor(end.key) : undefined };
}

/** Values by the beginning of their key, in the order of the keys. */
export function queryPlain(all: readonly Stored[], query: z.infer<typeof plainQuery>): Page {
  const [where, ...more] = query.where;
  if (more.length > 0) throw new KvsError('QUERY_WHERE_INVALID', 'Queries should contain only a single "where" clause.');
  if (where && where.property !== 'key') throw new KvsError('QUERY_WHERE_FIELD_INVALID', 'Only the key can be searched.');
  if (where && where.condition !== 'BEGINS_WITH') throw new KvsError('INVALID_FILTER_CONDITION', 'Only BEGINS_WITH is supported for keys.');
  const matching = where ? all.filter(({ key }) => holds(where, key)) : all;
  const last = query.after === undefined ? undefined : Buffer.from(query.after, 'base64url').toString();
  // The key of the last page may be gone by now, so the next page starts after where it was.
  return pageAfter(last === undefined ? matching : matching.filter(({ key }) => key > last), undefined, pageSize(query.limit));
}

const attribute = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

function findIndex(entity: Entity, name: string): { range: readonly string[]; partition: readonly string[] } {
  if (name === 'by-key') return { range: [], partition: [] };
  for (const index of entity.indexes) {
    if (index === name) return { range: [name], partition: [] };
    if (typeof index !== 'string' && index.name === name) return { range: index.range ?? [], partition: index.partition ?? [] };
  }
  throw new KvsError('INVALID_ENTITY_INDEX', `The entity ${entity.name} has no index ${name}.`);
}

/** Values of a custom entity through one of its declared indexes. */
export function queryEntity(all: readonly Stored[], entity: Entity, query: z.infer<typeof entityQuery>): Page {
  const index = findIndex(entity, query.indexName);
  const [rangeBy] = index.range;
  const ranged = (stored: Stored, value: unknown): unknown => (rangeBy === undefined ? stored.key : attribute(value, rangeBy));
  const rows = all
    .map((stored) => ({ stored, value: JSON.parse(stored.json) as unknown }))
    .filter(({ value }) => index.partition.every((name, at) => attribute(value, name) === query.partition[at]))
    .filter(({ stored, value }) => !query.range || holds(query.range, ranged(stored, value)))
    .filter(({ value }) => passes(query.filters, value))
    .sort((a, b) => compare(ranged(a.stored, a.value), ranged(b.stored, b.value)));
  const ordered = query.sort === 'DESC' ? rows.reverse() : rows;
  return pageAfter(
    ordered.map(({ stored }) => stored),
    query.cursor,
    pageSize(query.limit),
  );
}
