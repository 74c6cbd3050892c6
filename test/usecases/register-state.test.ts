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
  expect(valueOf(await at.ask('admin', 'readRecordsAgain', {}))).toMatchObject({ reading: { read: 0, total: 6, waits: false } });
  expect(valueOf(await at.ask('admin', 'readRecordsAgain', {}))).toMatchObject({ reading: { read: 0, total: 6 } });
  at.site.host.traffic.reset();
  await at.site.host.drainQueue();
  expect(at.site.host.traffic.exchanges.filter(({ request }) => request.url.includes('/search/jql'))).toHaveLength(3);
  expect(await state()).toMatchObject({ held: { records: 6 }, reading: null });
});

test('only an administrator of Jira may look or ask', async () => {
  for (const name of ['viewRegisterState', 'readRecordsAgain'] as const) {
    expect(await at.ask('team', name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
});
