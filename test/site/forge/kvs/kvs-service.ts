import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import type { AppManifest, Entity } from '../manifest';
import type { Metrics } from '../metrics';
import * as bodies from './kvs-bodies';
import { batchDelete, batchGet, batchSet } from './kvs-batches';
import { queryEntity, queryPlain, type Page } from './kvs-queries';
import { KvsError } from './kvs-rules';
import { keyNotFound, printed, spaceOf, type Done } from './kvs-answers';
import { bytesOf, createKvsStore, type KvsStore, type Stored } from './kvs-store';
import { transact } from './kvs-transactions';

export interface KvsService {
  readonly store: KvsStore;
  answer(path: string, body: string): Response;
}

const read = (stored: Stored): Done => ({ kind: 'reads', bytes: bytesOf(stored), body: printed(stored) });

function get(store: KvsStore, space: string, key: string): Done {
  const stored = store.find(space, key);
  if (!stored) throw keyNotFound(key);
  return read(stored);
}

function set(store: KvsStore, space: string, { key, value, options }: z.infer<typeof bodies.oneValue>): Done {
  const before = store.set(space, key, value, options);
  const after = store.find(space, key);
  const wanted = options?.returnValue === 'PREVIOUS' ? before : after;
  return { kind: 'writes', bytes: after ? bytesOf(after) : 0, body: options?.returnValue && wanted ? printed(wanted) : undefined };
}

function remove(store: KvsStore, space: string, key: string): Done {
  store.delete(space, key);
  return { kind: 'writes', bytes: Buffer.byteLength(key) };
}

const page = ({ found, cursor }: Page): Done => ({
  kind: 'reads',
  bytes: found.reduce((sum, stored) => sum + bytesOf(stored), 0),
  body: { data: found.map(printed), ...(cursor === undefined ? {} : { cursor }) },
});

type Operation = (input: unknown, bytes: number) => Done;

const operation =
  <Schema extends z.ZodType>(schema: Schema, carryOut: (body: z.infer<Schema>, bytes: number) => Done): Operation =>
  (input, bytes) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new KvsError('INVALID_REQUEST', z.prettifyError(parsed.error));
    return carryOut(parsed.data, bytes);
  };

/** @see https://developer.atlassian.com/platform/forge/storage-reference/kvs/ */
function operationsOn(store: KvsStore, entityNamed: (name: string | undefined) => Entity): Readonly<Record<string, Operation>> {
  const entitySpace = (name: string | undefined) => spaceOf(entityNamed(name).name);
  return {
    '/api/v1/get': operation(bodies.oneKey, ({ key }) => get(store, 'plain', key)),
    '/api/v1/set': operation(bodies.oneValue, (body) => set(store, 'plain', body)),
    '/api/v1/delete': operation(bodies.oneKey, ({ key }) => remove(store, 'plain', key)),
    '/api/v1/secret/get': operation(bodies.oneKey, ({ key }) => get(store, 'secret', key)),
    '/api/v1/secret/set': operation(bodies.oneValue, (body) => set(store, 'secret', body)),
    '/api/v1/secret/delete': operation(bodies.oneKey, ({ key }) => remove(store, 'secret', key)),
    '/api/v1/entity/get': operation(bodies.oneKey, ({ key, entityName }) => get(store, entitySpace(entityName), key)),
    '/api/v1/entity/set': operation(bodies.oneValue, (body) => set(store, entitySpace(body.entityName), body)),
    '/api/v1/entity/delete': operation(bodies.oneKey, ({ key, entityName }) => remove(store, entitySpace(entityName), key)),
    '/api/v1/query': operation(bodies.plainQuery, (body) => page(queryPlain(store.list('plain'), body))),
    '/api/v1/entity/query': operation(bodies.entityQuery, (body) =>
      page(queryEntity(store.list(entitySpace(body.entityName)), entityNamed(body.entityName), body)),
    ),
    '/api/v1/batch/get': operation(bodies.manyKeys, (items, bytes) => batchGet(store, items, bytes)),
    '/api/v1/batch/set': operation(bodies.manyValues, (items, bytes) => batchSet(store, items, bytes)),
    '/api/v1/batch/delete': operation(bodies.manyKeys, (items, bytes) => batchDelete(store, items, bytes)),
    '/api/v1/transaction': operation(bodies.transaction, (body, bytes) => transact(store, body, bytes)),
  };
}

const parseJson = (text: string): unknown => JSON.parse(text);

export function createKvsService(clock: Clock, manifest: AppManifest, metrics: Metrics): KvsService {
  const store = createKvsStore(clock);
  const entityNamed = (name: string | undefined) => {
    const entity = manifest.app.storage?.entities.find((one) => one.name === name);
    if (!entity) throw new KvsError('INVALID_ENTITY_NAME', `The manifest declares no entity ${String(name)}.`);
    return entity;
  };
  const operations = operationsOn(store, entityNamed);
  return {
    store,
    answer: (path, body) => {
      const name = `kvs ${path.replace('/api/v1/', '')}`;
      const carryOut = operations[path];
      if (!carryOut) return Response.json({ code: 'NOT_IMPLEMENTED', message: `${name} is not emulated.` }, { status: 501 });
      try {
        const done = carryOut(parseJson(body), Buffer.byteLength(body));
        metrics.storage(done.kind, name, done.bytes);
        return done.body === undefined ? new Response(null, { status: 204 }) : Response.json(done.body);
      } catch (error) {
        if (!(error instanceof KvsError)) throw error;
        metrics.storage(/get|query/.test(path) ? 'reads' : 'writes', name, 0);
        return Response.json({ code: error.code, message: error.message }, { status: error.status });
      }
    },
  };
}
