import { openImprovementSite, valueOf, type ImprovementSite } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  for (let number = 1; number <= 6; number += 1) await at.raise(`Number ${String(number)}`);
  await at.site.host.drainQueue();
});
afterAll(() => at.site.close());

const state = async () => valueOf(await at.ask('admin', 'viewRegisterState', {}));

test('says how many records the register holds, and until when it knows of changes', async () => {
  const { held, reading } = await state();
  expect(held?.records).toBe(6);
  expect(Date.parse(held?.asOf ?? '')).toBeLessThanOrEqual(at.site.kernel.clock.now());
  expect(reading).toBeNull();
});

test('reads all records again when asked, with its progress; asking twice reads once', async () => {
  at.site.host.faults.apply({ searchPageSize: 2 });
  expect(valueOf(await at.ask('admin', 'readRecordsAgain', {}))).toMatchObject({ reading: { read: 0, counted: null, waits: false } });
  expect(valueOf(await at.ask('admin', 'readRecordsAgain', {}))).toMatchObject({ reading: { read: 0, counted: null } });
  at.site.host.traffic.reset();
  await at.site.host.drainQueue();
  expect(at.site.host.traffic.exchanges.filter(({ request }) => request.url.includes('/search/jql'))).toHaveLength(3);
  expect(await state()).toMatchObject({ held: { records: 6, missing: 0 }, reading: null });
});

const searches = () => at.site.host.traffic.exchanges.filter(({ request }) => request.url.includes('/search/jql')).length;

async function readAgain(): Promise<void> {
  at.site.host.traffic.reset();
  await at.ask('admin', 'readRecordsAgain', {});
  await at.site.host.drainQueue();
}

describe('a search that gives fewer records than Jira counts', () => {
  beforeAll(() => at.site.host.faults.apply({ searchPageSize: null }));

  test('is made once more, and nothing is lost', async () => {
    at.site.host.faults.apply({ searchOmits: { searches: 1, issues: 2 } });
    await readAgain();
    expect(searches()).toBe(2);
    expect(await state()).toMatchObject({ held: { records: 6, missing: 0 }, reading: null });
  });

  test('twice loses none that the register knew: they are asked for by their ids', async () => {
    at.site.host.faults.apply({ searchOmits: { searches: 2, issues: 2 } });
    await readAgain();
    expect(searches()).toBe(2);
    expect(await state()).toMatchObject({ held: { records: 6, missing: 0 }, reading: null });
    expect(valueOf(await at.ask('auditor', 'listRemoved', { page: 0 }))).toMatchObject({ total: 0 });
  });

  test('twice tells how many it does not know', async () => {
    at.site.host.faults.apply({ events: { lose: 2 } });
    for (const title of ['Unheard of', 'Nor of this']) await at.raise(title);
    at.site.host.faults.apply({ events: { lose: 0 }, searchOmits: { searches: 2, issues: 1 } });
    await readAgain();
    expect(await state()).toMatchObject({ held: { records: 7, missing: 1 }, reading: null });
    await readAgain();
    expect(await state()).toMatchObject({ held: { records: 8, missing: 0 }, reading: null });
  });
});

test('only an administrator of Jira may look or ask', async () => {
  for (const name of ['viewRegisterState', 'readRecordsAgain'] as const) {
    expect(await at.ask('team', name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
});
