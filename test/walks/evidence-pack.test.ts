import { readFileSync } from 'node:fs';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { checkTraffic } from '../contract/har-check';
import { recordsPerCall } from '../../src/domain/pack/packed-record';
import { createZipFile } from '../../static/audit/pack/zip-file';
import { unpack } from '../verify/pack-files';
import { verifyPack } from '../verify/verify-pack';
import { startWalk, surfaceOf, type Visit, type Walk } from './walk';

const size = 1000;
const anyTime = { first: '2020-01-01', last: '2099-12-31' };

let walk: Walk;
let visit: Visit;
let surface: Frame;
beforeAll(async () => {
  walk = await startWalk(`load:${size}`);
  await walk.site.host.runScheduled();
  await walk.site.host.drainQueue();
  visit = await walk.visitAs('auditor');
  await visit.open('/jira/apps/audit');
  surface = await surfaceOf(visit.page, 'audit');
  await surface.getByRole('button', { name: 'Evidence pack' }).click();
  await surface.getByLabel('First day').fill(anyTime.first);
  await surface.getByLabel('Last day').fill(anyTime.last);
  await surface.getByRole('heading', { name: 'Evidence pack of 1,000 records' }).waitFor();
}, 300_000);
afterAll(() => walk.end());

/** Megabytes that scripts of the surface hold after the garbage is gone. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

/** What the surface and its page hold at most while something goes on. */
async function mostHeap(page: Page, until: Promise<unknown>): Promise<{ readonly before: number; readonly most: number }> {
  const session = await page
    .context()
    .newCDPSession(surface)
    .catch(() => page.context().newCDPSession(page));
  const before = await heapOf(session);
  let [most, isOver] = [before, false];
  void until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    most = Math.max(most, await heapOf(session));
    await page.waitForTimeout(300);
  }
  await session.detach();
  return { before, most };
}

const build = () => surface.getByRole('button', { name: /^Build/ }).click();
const save = () => surface.getByRole('link', { name: /^Save evidence-pack-/ });

test('a pack that is being built tells how far it is, and is cancelled', async () => {
  await build();
  await surface.getByText(/^[1-9][0-9]{0,2} of 1,000 records packed$/).waitFor();
  await surface.getByRole('progressbar', { name: 'Records packed' }).waitFor();
  expect(await surface.getByLabel('First day').isDisabled()).toBe(true);
  await surface.getByRole('button', { name: 'Cancel' }).click();
  await surface.getByText('Cancelled. Nothing was kept.').waitFor();
  const { calls } = walk.site.host.metrics.report().product;
  await visit.page.waitForTimeout(1500);
  const further = walk.site.host.metrics.report().product.calls - calls;
  expect(further).toBeLessThanOrEqual(5);
  expect(await save().count()).toBe(0);
});

describe('a pack of a thousand improvements', () => {
  let zip: Uint8Array;
  let told: string;
  beforeAll(async () => {
    walk.site.host.metrics.reset();
    walk.site.host.traffic.reset();
    await build();
    const { before, most } = await mostHeap(visit.page, save().waitFor({ timeout: 240_000 }));
    heap = most - before;
    told = await surface.locator('code').innerText();
    const downloaded = visit.page.waitForEvent('download');
    await save().click();
    const download = await downloaded;
    expect(download.suggestedFilename()).toBe(`evidence-pack-${anyTime.first}-to-${anyTime.last}.zip`);
    zip = readFileSync(await download.path());
  }, 300_000);
  let heap = 0;

  test('is sound, and known by the SHA-256 that the page shows', async () => {
    const verified = await verifyPack(zip, told);
    expect(verified).toEqual({ sha256: told, files: 2 * size + 10, problems: [] });
  });

  test('is built in bounded memory: less than the pack unpacked, and than 30 MB', () => {
    expect(heap).toBeLessThan(30);
  });

  test('costs a call of the app for fifty records, and two of Jira where they name no other work', () => {
    const { product, functions, kvs, operations } = walk.site.host.metrics.report();
    const pages = size / recordsPerCall;
    expect([functions.calls, product.calls, kvs.reads.calls, kvs.writes.calls]).toEqual([pages, 2 * pages, pages, 0]);
    expect(Object.keys(operations).filter((name) => name.startsWith('POST'))).toEqual([
      'POST /rest/api/3/issue/bulkfetch',
      'POST /rest/api/3/changelog/bulkfetch',
    ]);
  });

  test('only read, and kept Atlassian’s published contract', () => {
    const calls = walk.site.host.traffic.exchanges.map(({ request: { method, url } }) => `${method} ${new URL(url).pathname}`);
    expect(calls.filter((call) => !/^POST \/rest\/api\/3\/(changelog|issue)\/bulkfetch$/.test(call))).toEqual([]);
    expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
  });

  /** The pack with other files in it, zipped as the app zips. */
  async function changed(change: (files: Map<string, Uint8Array>) => unknown): Promise<readonly string[]> {
    const files = new Map(unpack(zip).files);
    change(files);
    const again = createZipFile();
    for (const [name, content] of files) again.add(name, content);
    return (await verifyPack(new Uint8Array(await again.finish().arrayBuffer()), null)).problems;
  }

  test('with one flipped byte, one removed file or one edited row is not, and each is named', async () => {
    const flipped = Uint8Array.from(zip);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    expect((await verifyPack(flipped, null)).problems[0]).toMatch(/^trails\/CI-1\.csv was altered/);
    const [some = ''] = [...unpack(zip).files.keys()].slice(500);
    expect(await changed((files) => files.delete(some))).toEqual([`${some} was removed.`]);
    const edit = (files: Map<string, Uint8Array>) => {
      const register = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get('register.csv'));
      files.set('register.csv', new TextEncoder().encode(register.replace(/^(CI-500,[^\n]*)Implementing|^(CI-500,)/m, '$1$2Edited ')));
    };
    expect(await changed(edit)).toEqual(['register.csv was altered: line 501 (CI-500) is not as packed.']);
  });

  test('is compared with today where the record is looked after, and a damaged one is refused in words', async () => {
    const issue = [...walk.site.jira.state.issues.values()].find(({ key }) => key === 'CI-500');
    if (issue) issue.summary = 'Renamed since';
    await walk.site.host.runScheduled();
    await walk.site.host.drainQueue();
    walk.site.host.metrics.reset();
    await surface.getByRole('button', { name: 'Protection of the record' }).click();
    const choose = (buffer: Uint8Array) =>
      surface
        .getByLabel('Evidence pack (ZIP)')
        .setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: Buffer.from(buffer) });
    await choose(zip);
    await surface.getByText('Of 1,000 records in pack.zip, 999 are as packed.').waitFor();
    expect(await surface.getByText(told).count()).toBe(1);
    expect(await surface.getByText('Renamed since').count()).toBeGreaterThan(0);
    const { calls } = walk.site.host.metrics.report().product;
    expect(calls).toBeLessThanOrEqual(6);
    const flipped = Uint8Array.from(zip);
    const at = Buffer.from(zip).indexOf('register.json') + 2000;
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    await choose(flipped);
    await surface.getByRole('heading', { name: 'pack.zip cannot be compared' }).waitFor();
    expect(await surface.getByText(/^(register\.json was altered|The ZIP is damaged)/).count()).toBe(1);
  });

  test('opens offline: the index has no script and asks nobody', async () => {
    const page = await visit.page.context().newPage();
    await page.setContent(new TextDecoder().decode(unpack(zip).files.get('index.html')));
    await page.getByRole('heading', { name: 'Evidence pack' }).waitFor();
    expect(await page.getByRole('rowheader', { name: /^CI-/ }).count()).toBe(size);
    expect(await page.locator('script').count()).toBe(0);
    await page.close();
    expect(visit.complaints).toEqual([]);
  });
});
