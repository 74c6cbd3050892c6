import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { createKernel } from '../../kernel/kernel';
import { runInvocation, installGlobals } from '../invocation';
import { createMetrics } from '../metrics';
import { readManifest, type AppManifest } from '../manifest';
import { createKvsService } from './kvs-service';

installGlobals();

const employee = {
  name: 'employee',
  attributes: { surname: { type: 'string' }, age: { type: 'integer' }, team: { type: 'string' } },
  indexes: ['surname', { name: 'by-team', partition: ['team'], range: ['age'] }],
};

/** The real package on the emulated storage. */
function open() {
  const kernel = createKernel('http://127.0.0.1:8010');
  const metrics = createMetrics();
  const plain = readManifest();
  const manifest: AppManifest = { ...plain, app: { ...plain.app, storage: { entities: [employee] } } };
  const service = createKvsService(kernel.clock, manifest, metrics);
  const invocation = {
    runtime: undefined,
    now: Date.now,
    fetch: (_: unknown, path: string, init: { body?: unknown }) => Promise.resolve(service.answer(path, String(init.body))),
  };
  const inside = <T>(work: () => Promise<T>): Promise<T> => runInvocation(invocation, work);
  return { inside, metrics, clock: kernel.clock };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

describe('values', () => {
  it('keeps what is set and knows nothing of the rest', () =>
    open().inside(async () => {
      await kvs.set('a', { list: [1, null, 'x'] });
      expect(await kvs.get('a')).toEqual({ list: [1, null, 'x'] });
      expect(await kvs.get('b')).toBeUndefined();
      await kvs.delete('a');
      await kvs.delete('a');
      expect(await kvs.get('a')).toBeUndefined();
    }));

  it('tells when a value was made and changed', async () => {
    const { inside, clock } = open();
    await inside(async () => {
      clock.set(1_000_000);
      await kvs.set('a', 1);
      clock.set(2_000_000);
      await kvs.set('a', 2);
      const { createdAt, updatedAt } = (await kvs.get('a', { metadataFields: ['CREATED_AT', 'UPDATED_AT'] as never })) as unknown as Record<
        string,
        number
      >;
      expect(Math.floor((createdAt ?? 0) / 1000)).toBe(1000);
      expect(Math.floor((updatedAt ?? 0) / 1000)).toBe(2000);
    });
  });

  it('forgets a value when its time is over', async () => {
    const { inside, clock } = open();
    await inside(async () => {
      await kvs.set('a', 1, { ttl: { unit: 'MINUTES', value: 5 } });
      clock.advance(299_000);
      expect(await kvs.get('a')).toBe(1);
      clock.advance(2000);
      expect(await kvs.get('a')).toBeUndefined();
    });
  });

  it('does not overwrite under the policy FAIL_IF_EXISTS', () =>
    open().inside(async () => {
      await kvs.set('lock', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
      expect(await codeOf(kvs.set('lock', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('KEY_ALREADY_EXISTS');
      expect(await kvs.get('lock')).toBe(1);
    }));

  it('answers the value that was there before when asked', () =>
    open().inside(async () => {
      await kvs.set('a', 1);
      expect(await kvs.set('a', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toMatchObject({ key: 'a', value: 1 });
    }));

  it('keeps secrets apart', () =>
    open().inside(async () => {
      await kvs.setSecret('a', 's');
      expect(await kvs.get('a')).toBeUndefined();
      expect(await kvs.getSecret('a')).toBe('s');
      await kvs.deleteSecret('a');
      expect(await kvs.getSecret('a')).toBeUndefined();
    }));
});

describe('limits', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { in: deep(levels - 1) });
  it.each([
    ['an empty key', '', 1, 'KEY_TOO_SHORT'],
    ['a key of 500 characters', 'k'.repeat(500), 1, 'done'],
    ['a key of 501 characters', 'k'.repeat(501), 1, 'KEY_TOO_LONG'],
    ['a key with a slash', 'a/b', 1, 'INVALID_KEY'],
    ['a key with all that is allowed', 'a:B.0_-# z', 1, 'done'],
    ['a value of 240 KiB', 'a', 'x'.repeat(240 * 1024 - 2), 'done'],
    ['a value above 240 KiB', 'a', 'x'.repeat(240 * 1024 - 1), 'MAX_SIZE'],
    ['31 levels', 'a', deep(31), 'done'],
    ['32 levels', 'a', deep(32), 'MAX_DEPTH'],
  ])('%s', (_, key, value, code) =>
    open().inside(async () => {
      expect(await codeOf(kvs.set(key, value as object))).toBe(code);
    }),
  );

  it('reads at most 100 values a page and ten unless told', () =>
    open().inside(async () => {
      for (let at = 0; at < 12; at += 1) await kvs.set(`row:${String(at).padStart(2, '0')}`, at);
      expect((await kvs.query().getMany()).results).toHaveLength(10);
      expect(await codeOf(kvs.query().limit(101).getMany())).toBe('LIST_QUERY_LIMIT_EXCEEDED');
    }));

  it('takes 25 keys in a batch, each once', () =>
    open().inside(async () => {
      const items = Array.from({ length: 26 }, (_, at) => ({ key: `k${String(at)}`, value: at }));
      expect(await codeOf(kvs.batchSet(items))).toBe('BATCH_LIMIT_EXCEEDED');
      expect(
        await codeOf(
          kvs.batchSet([
            { key: 'a', value: 1 },
            { key: 'a', value: 2 },
          ]),
        ),
      ).toBe('DUPLICATE_KEYS');
    }));
});

describe('queries', () => {
  it('pages through the values by the beginning of their keys', () =>
    open().inside(async () => {
      for (const key of ['b:2', 'a:1', 'b:1', 'b:3', 'c:1']) await kvs.set(key, key);
      const where = () => kvs.query().where('key', WhereConditions.beginsWith('b:')).limit(2);
      const first = await where().getMany();
      expect(first.results.map(({ key }) => key)).toEqual(['b:1', 'b:2']);
      await kvs.delete('b:2');
      const second = await where()
        .cursor(first.nextCursor ?? '')
        .getMany();
      expect(second).toMatchObject({ results: [{ key: 'b:3', value: 'b:3' }] });
      expect(second.nextCursor).toBeUndefined();
    }));

  it('finds entities by index, range and filter', () =>
    open().inside(async () => {
      const staff = kvs.entity('employee');
      await staff.set('1', { surname: 'Davis', age: 30, team: 'red' });
      await staff.set('2', { surname: 'Adams', age: 50, team: 'red' });
      await staff.set('3', { surname: 'Baker', age: 40, team: 'blue' });
      const keysOf = ({ results }: { results: { key: string }[] }) => results.map(({ key }) => key);
      expect(keysOf(await staff.query().index('surname').getMany())).toEqual(['2', '3', '1']);
      expect(
        keysOf(
          await staff
            .query()
            .index('by-team', { partition: ['red'] })
            .where(WhereConditions.greaterThan(35))
            .getMany(),
        ),
      ).toEqual(['2']);
      expect(
        keysOf(
          await staff
            .query()
            .index('surname')
            .filters(new Filter<{ age: number }>().and('age', FilterConditions.lessThan(45)))
            .sort('DESC' as never)
            .getMany(),
        ),
      ).toEqual(['1', '3']);
      expect(await kvs.get('1')).toBeUndefined();
      expect(await codeOf(staff.query().index('nothing').getMany())).toBe('INVALID_ENTITY_INDEX');
      expect(await codeOf(kvs.entity('stranger').get('1'))).toBe('INVALID_ENTITY_NAME');
    }));
});

describe('batches and transactions', () => {
  it('lets each item of a batch succeed or fail for itself', () =>
    open().inside(async () => {
      expect(
        await kvs.batchSet([
          { key: 'a', value: 1 },
          { key: 'b/c', value: 2 },
        ]),
      ).toMatchObject({
        successfulKeys: [{ key: 'a' }],
        failedKeys: [{ key: 'b/c', error: { code: 'INVALID_KEY' } }],
      });
      expect(await kvs.batchGet([{ key: 'a' }, { key: 'z' }])).toMatchObject({
        successfulKeys: [{ key: 'a', value: 1 }],
        failedKeys: [{ key: 'z', error: { code: 'KEY_NOT_FOUND' } }],
      });
      await kvs.batchDelete([{ key: 'a' }]);
      expect(await kvs.get('a')).toBeUndefined();
    }));

  it('writes all of a transaction or nothing', () =>
    open().inside(async () => {
      await kvs.set('old', 1);
      await kvs.transact().set('new', 2).delete('old').execute();
      expect([await kvs.get('new'), await kvs.get('old')]).toEqual([2, undefined]);
      expect(await codeOf(kvs.transact().set('other', 3).set('b/c', 4).execute())).toBe('INVALID_KEY');
      expect(await kvs.get('other')).toBeUndefined();
    }));

  it('stops a transaction whose check fails', () =>
    open().inside(async () => {
      const staff = { entityName: 'employee' };
      await kvs.entity('employee').set('1', { surname: 'Davis', age: 30 });
      const isAdams = new Filter<{ surname: string }>().and('surname', FilterConditions.equalTo('Adams'));
      expect(
        await codeOf(
          kvs
            .transact()
            .set('x', 1)
            .check('1', { ...staff, conditions: isAdams } as never)
            .execute(),
        ),
      ).toBe('CONDITION_CHECK_FAILED');
      expect(await kvs.get('x')).toBeUndefined();
    }));
});

it('meters the bytes that are read and written', async () => {
  const { inside, metrics } = open();
  await inside(async () => {
    await kvs.set('key', 'x'.repeat(100));
    await kvs.get('key');
    await kvs.get('gone');
    await kvs.batchGet([{ key: 'key' }]);
  });
  expect(metrics.report().kvs).toEqual({ reads: { calls: 3, bytes: 210 }, writes: { calls: 1, bytes: 105 } });
});
