import fc from 'fast-check';
import { openImprovementSite, valueOf, type ImprovementSite } from '../usecases/improvement-site';

const everything = { place: null, source: null, search: '', page: 0 };

async function openWith(count: number): Promise<ImprovementSite> {
  const at = await openImprovementSite();
  for (let number = 1; number <= count; number += 1) await at.raise(`Number ${String(number)}`);
  await at.site.host.drainQueue();
  return at;
}

/** Every row of the register, page by page. */
async function rowsOf(at: ImprovementSite) {
  const rows = [];
  for (let page = 0; ; page += 1) {
    const view = valueOf(await at.ask('team', 'viewRegister', { ...everything, page }));
    rows.push(...view.items);
    if (rows.length >= view.total) return rows;
  }
}

async function rebuild({ site }: ImprovementSite): Promise<void> {
  await site.host.runScheduled();
  await site.host.drainQueue();
}

/** What the store holds of the register: its keys. */
const registerKeys = ({ site }: ImprovementSite) =>
  site.host.store
    .list('plain')
    .map(({ key }) => key)
    .filter((key) => key.startsWith('register:'));

const segmentKeys = (at: ImprovementSite) => registerKeys(at).filter((key) => key.startsWith('register:v9:segment:'));

/** As if the version before had written all of it. */
function toEarlierVersion({ site }: ImprovementSite): void {
  for (const { key, json } of site.host.store.list('plain').filter((stored) => stored.key.startsWith('register:'))) {
    site.host.store.set('plain', key.replace('v9', 'v8'), JSON.parse(json));
    site.host.store.delete('plain', key);
  }
}

describe('a rebuild', () => {
  let at: ImprovementSite;
  beforeAll(async () => {
    at = await openWith(30);
    at.site.host.faults.apply({ searchPageSize: 4 });
    await rebuild(at);
  });
  afterAll(() => at.site.close());

  test('that is killed at any point goes on where it was, and neither loses nor doubles a row', async () => {
    const expected = await rowsOf(at);
    expect(expected).toHaveLength(30);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 3 }), async (deaths) => {
        await at.site.host.runScheduled();
        for (const afterCalls of deaths) {
          at.site.host.faults.apply({ kill: { functionKey: 'refresh-register', afterCalls } });
          await at.site.host.drainQueue();
        }
        at.site.host.faults.apply({ kill: null });
        await at.site.host.drainQueue();
        expect(await rowsOf(at)).toEqual(expected);
      }),
      { numRuns: 50, seed: 10 },
    );
  });

  test('leaves nothing behind but the segments in place', async () => {
    await rebuild(at);
    const rows = await rowsOf(at);
    expect(rows).toHaveLength(30);
    // Eight pages of four, each a segment.
    expect(segmentKeys(at)).toHaveLength(8);
  });

  test('goes on after the wall of the hourly points, when the hour is over', async () => {
    const before = segmentKeys(at);
    at.site.host.faults.apply({ quotaPoints: 40 });
    await rebuild(at);
    at.site.host.faults.apply({ quotaPoints: null });
    expect(await rowsOf(at)).toHaveLength(30);
    expect(segmentKeys(at)).toEqual(expect.arrayContaining(before));
    await at.site.host.drainQueue();
    expect(await rowsOf(at)).toHaveLength(30);
    expect(segmentKeys(at).filter((key) => before.includes(key))).toEqual([]);
  });

  test.each([
    ['lost', (key: string) => at.site.host.store.delete('plain', key)],
    ['damaged', (key: string) => at.site.host.store.set('plain', key, 'not what was written')],
  ])('begins again when a part of it is %s before it is over', async (_, harm) => {
    const before = segmentKeys(at);
    at.site.host.faults.apply({ quotaPoints: 40 });
    await rebuild(at);
    at.site.host.faults.apply({ quotaPoints: null });
    const [written = ''] = segmentKeys(at).filter((key) => !before.includes(key));
    harm(written);
    await at.site.host.drainQueue();
    expect(await rowsOf(at)).toHaveLength(30);
    expect(segmentKeys(at)).toHaveLength(8);
    expect(segmentKeys(at).filter((key) => before.includes(key))).toEqual([]);
  });

  test('keeps what changes while it is under way', async () => {
    await at.site.host.runScheduled();
    at.site.host.faults.apply({ kill: { functionKey: 'refresh-register', afterCalls: 25 } });
    await at.site.host.drainQueue();
    const late = await at.raise('Raised meanwhile');
    await at.site.host.drainQueue();
    expect((await rowsOf(at)).map((row) => row.key)).toContain(late.issue.key);
    expect(await rowsOf(at)).toHaveLength(31);
  });
});

describe('a damaged register', () => {
  test('says so, is made anew at once, and loses nothing', async () => {
    const at = await openWith(3);
    await rebuild(at);
    const [key = ''] = segmentKeys(at);
    at.site.host.store.set('plain', key, 'not what was written');
    expect(await at.ask('team', 'viewRegister', everything)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    await at.site.host.drainQueue();
    expect(await rowsOf(at)).toHaveLength(3);
    await at.site.close();
  });
});

describe('a register that was never made, as after an update that keeps it in another form', () => {
  test('says so and how far it is, never that there is no record, and is made at once', async () => {
    const at = await openWith(30);
    at.site.host.faults.apply({ searchPageSize: 4 });
    toEarlierVersion(at);
    const said = async () => {
      const answer = await at.ask('team', 'viewRegister', everything);
      return answer.ok ? answer.value.total : `${answer.error.code}: ${answer.error.message}`;
    };
    expect(await said()).toMatch(/^not-ready: The register is being made from Jira\. /);
    at.site.host.faults.apply({ quotaPoints: 40 });
    await at.site.host.drainQueue();
    at.site.host.faults.apply({ quotaPoints: null });
    expect(await said()).toMatch(/^not-ready: The register is being made from Jira: [1-9]\d* of about 30 records are read\. /);
    await at.site.host.drainQueue();
    expect(await said()).toBe(30);
    expect(registerKeys(at).filter((key) => !key.startsWith('register:v9:'))).toEqual([]);
    await at.site.close();
  });

  test('is asked for no more while it is under way, however often somebody looks', async () => {
    const at = await openWith(30);
    at.site.host.faults.apply({ searchPageSize: 4, quotaPoints: 40 });
    toEarlierVersion(at);
    await at.ask('team', 'viewRegister', everything);
    await at.site.host.drainQueue();
    const calls = 8;
    for (let call = 0; call < calls; call += 1) await at.ask('team', 'viewRegister', everything);
    at.site.host.faults.apply({ quotaPoints: null });
    at.site.host.metrics.reset();
    await at.site.host.drainQueue();
    expect(await rowsOf(at)).toHaveLength(30);
    // The turn that waited, the summaries after it, and the pages just read.
    expect(at.site.host.metrics.report().functions.calls).toBe(4);
    await at.site.close();
  });

  test('is read once, however many people asked for it', async () => {
    const at = await openWith(3);
    at.site.host.store.delete('plain', 'register:v9:meta');
    for (const role of ['team', 'manager', 'auditor'] as const) {
      expect(await at.ask(role, 'viewRegister', everything)).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    }
    at.site.host.traffic.reset();
    await at.site.host.drainQueue();
    expect(await rowsOf(at)).toHaveLength(3);
    expect(at.site.host.traffic.exchanges.filter(({ request }) => request.url.includes('/search/jql'))).toHaveLength(1);
    await at.site.close();
  });
});
