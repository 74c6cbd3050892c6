import type { Input, Results } from '../../../src/contract';
import { patiently, readRecords, type Ask } from '../../../static/audit/pack/read-records';
import { CallError } from '../../../static/shared/data/call-error';
import { aPackedRecord } from '../../domain/pack-builders';

const record = (issueId: string) => aPackedRecord({ issueId });
type Page = Results['readPackRecords'];

/** A door that answers for records alone. */
function doorOf(answer: (ids: readonly string[]) => Page): { readonly ask: Ask; readonly asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  const ask = (_name: string, input: unknown) => {
    const { issueIds } = input as Input<'readPackRecords'>;
    asked.push(issueIds);
    return Promise.resolve().then(() => answer(issueIds));
  };
  return { ask: ask as Ask, asked };
}

async function read(ask: Ask, ids: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { issueId } of readRecords(ask, ids)) found.push(issueId);
  return found;
}

const ids = Array.from({ length: 120 }, (_none, index) => String(index));

test('fifty at once, in their order', async () => {
  const { ask, asked } = doorOf((wanted) => ({ records: wanted.map(record), rest: [] }));
  expect(await read(ask, ids)).toEqual(ids);
  expect(asked.map((wanted) => wanted.length)).toEqual([50, 50, 20]);
});

test('what an answer had no room for is asked for again', async () => {
  const { ask, asked } = doorOf((wanted) => ({ records: wanted.slice(0, 30).map(record), rest: wanted.slice(30) }));
  expect(await read(ask, ids)).toEqual(ids);
  expect(asked.length).toBe(4);
});

test('what nobody gives any more is left out', async () => {
  const { ask } = doorOf((wanted) => ({ records: wanted.filter((id) => id !== '7').map(record), rest: [] }));
  expect(await read(ask, ids)).toHaveLength(119);
});

test('a call that fails without words is tried with fewer records, down to one', async () => {
  const { ask, asked } = doorOf((wanted) => {
    if (wanted.length > 10) throw new CallError('unexpected', 'Something went wrong.', null);
    return { records: wanted.map(record), rest: [] };
  });
  expect(await read(ask, ids)).toEqual(ids);
  expect(asked.slice(0, 4).map((wanted) => wanted.length)).toEqual([50, 25, 13, 7]);
  const never = doorOf(() => {
    throw new CallError('unexpected', 'Something went wrong.', null);
  });
  await expect(read(never.ask, ids)).rejects.toThrow('Something went wrong.');
  expect(never.asked.at(-1)).toHaveLength(1);
});

describe('while Jira is busy', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('the same is asked again a little later, and a cancelled wait ends at once', async () => {
    let refusals = 2;
    const { ask, asked } = doorOf((wanted) => {
      refusals -= 1;
      if (refusals >= 0) throw new CallError('busy', 'Jira is busy.', null);
      return { records: wanted.map(record), rest: [] };
    });
    const answer = patiently(ask, new AbortController().signal)('readPackRecords', { issueIds: ['1'] });
    await jest.advanceTimersByTimeAsync(10_000);
    expect((await answer).records).toHaveLength(1);
    expect(asked).toHaveLength(3);
    refusals = 99;
    const controller = new AbortController();
    const cancelled = patiently(ask, controller.signal)('readPackRecords', { issueIds: ['1'] });
    const outcome = expect(cancelled).rejects.toThrow(/abort/i);
    await jest.advanceTimersByTimeAsync(1_000);
    controller.abort();
    await outcome;
  });
});
