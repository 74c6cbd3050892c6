import { buildApp } from '../site/build';
import { createSite, type Site } from '../site/site';

/** More than the points of an hour reach for when everything is read again. */
const size = 16_000;
const hourInMs = 3_600_000;

let site: Site;
beforeAll(async () => {
  await buildApp();
  site = await createSite({ port: 0, data: `load:${size}` });
});
afterAll(() => site.close());

async function rebuild(): Promise<void> {
  await site.host.runScheduled();
  await site.host.drainQueue();
}

const segmentKeys = () => site.host.store.list('plain').flatMap(({ key }) => (/^register:v\d+:segment:/.test(key) ? [key] : []));

async function seen(): Promise<number> {
  const call = { as: site.person('manager'), moduleKey: 'improvement-summary', extension: { config: {} } };
  const answer = (await site.host.invoke({ ...call, functionKey: 'viewSummary', payload: {} })) as {
    value: { summary: { total: number } };
  };
  return answer.value.summary.total;
}

test('the first register is made without a pause: until then there is nothing to see', async () => {
  await rebuild();
  expect(await seen()).toBe(size);
});

test('the next one stops when the points of the hour are used, and goes on in the next hour; the old one serves meanwhile', async () => {
  const before = segmentKeys();
  await rebuild();
  expect(segmentKeys()).toEqual(expect.arrayContaining(before));
  expect(await seen()).toBe(size);
  site.kernel.clock.advance(hourInMs);
  await site.host.drainQueue();
  expect(segmentKeys().filter((key) => before.includes(key))).toEqual([]);
  expect(await seen()).toBe(size);
});

test('a place in the search that Jira does not know any more begins the search again', async () => {
  await site.host.runScheduled();
  site.host.faults.apply({ kill: { functionKey: 'refresh-register', afterCalls: 30 } });
  await site.host.drainQueue();
  site.kernel.clock.advance(hourInMs);
  const [job] = site.host.store.list('plain').filter(({ key }) => key.endsWith(':rebuild'));
  if (job !== undefined) {
    const kept = JSON.parse(job.json) as { nextPageToken: string | null };
    site.host.store.set('plain', job.key, { ...kept, nextPageToken: 'forgotten' });
  }
  expect(job).toBeDefined();
  for (let hour = 0; hour < 3; hour += 1) {
    await site.host.drainQueue();
    site.kernel.clock.advance(hourInMs);
  }
  expect(await seen()).toBe(size);
  expect(site.host.store.list('plain').some(({ key }) => key.endsWith(':rebuild'))).toBe(false);
});
