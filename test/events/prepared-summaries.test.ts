import type { SummaryConfig } from '../../src/contract/summary';
import { addSecurityLevel } from '../site/jira/permissions';
import type { Role } from '../site/kernel/people';
import { editInJira, openImprovementSite, valueOf, type ImprovementSite } from '../usecases/improvement-site';

const dayInMs = 86_400_000;
const periods: readonly SummaryConfig['period'][] = ['quarter', 'last-quarter', 'half-year', 'year'];

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  const { state } = at.site.jira;
  const idOf = (role: Role) => at.site.person(role).accountId;
  const levels = [undefined, addSecurityLevel(state, 'Verifier', [idOf('verifier')])];
  levels.push(addSecurityLevel(state, 'Verifier and auditor', [idOf('verifier'), idOf('auditor')]));
  for (let number = 0; number < 12; number += 1) {
    const { issue } = await at.raise(`Number ${String(number)}`, { clauses: [number % 2 === 0 ? '9.2' : '9.1'] });
    const stored = state.issues.get(issue.id);
    if (stored !== undefined) stored.securityLevelId = levels[number % 3] ?? null;
    at.site.kernel.clock.advance(20 * dayInMs);
  }
  await settle();
});
afterAll(() => at.site.close());

async function settle(): Promise<void> {
  await at.site.host.runScheduled();
  await at.site.host.drainQueue();
}

async function view(as: Role, config: Partial<SummaryConfig> = {}) {
  at.site.host.metrics.reset();
  const { summary } = valueOf(await at.ask(as, 'viewSummary', {}, { config }));
  const { kvs, product } = at.site.host.metrics.report();
  return { summary, reads: kvs.reads.calls, calls: product.calls + kvs.reads.calls };
}

const preparedKeys = () => at.site.host.store.list('plain').flatMap(({ key }) => (key.includes(':prepared:') ? [key] : []));

/** The same view with nothing made ready. */
async function countedView(as: Role, config: Partial<SummaryConfig>) {
  const kept = preparedKeys().map((key) => ({ key, value: JSON.parse(at.site.host.store.find('plain', key)?.json ?? 'null') as unknown }));
  for (const { key } of kept) at.site.host.store.delete('plain', key);
  const counted = await view(as, config);
  for (const { key, value } of kept) at.site.host.store.set('plain', key, value);
  return counted;
}

describe('a summary that was made ready', () => {
  test.each([
    ['verifier', 'sees all that is restricted', 12, 1],
    ['manager', 'sees nothing of it', 4, 1],
    ['auditor', 'sees a part of it, so theirs is counted', 8, 2],
  ] as const)('is what the %s would have had counted, who %s', async (role, _, total, reads) => {
    for (const period of periods) {
      const ready = await view(role, { period });
      const counted = await countedView(role, { period });
      expect(ready.summary).toEqual(counted.summary);
      expect(ready.summary).toMatchObject({ total, notVisible: 12 - total });
      expect(ready.reads).toBe(reads);
      expect([ready.calls, counted.calls]).toEqual([reads + 1, 3]);
    }
  });

  test('does not serve somebody who sees no project', async () => {
    expect(await at.ask('outsider', 'viewSummary', {}, { config: {} })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('does not serve other days: they are counted', async () => {
    const custom = await view('manager', { period: 'custom', from: '2020-01-01', to: '2020-12-31' });
    expect(custom.reads).toBe(2);
    expect(custom.summary.period.from).toBe('2020-01-01');
  });

  test('follows a change, and is not used before it has followed', async () => {
    const { issue } = await at.raise('One more');
    await at.site.host.drainQueue();
    expect((await view('manager')).summary.total).toBe(5);
    expect((await view('manager')).reads).toBe(1);
    await editInJira(at.site, issue.id, { summary: 'One more, renamed' });
    await at.site.host.drainQueue();
    const ready = await view('manager');
    expect(ready.reads).toBe(1);
    expect(ready.summary).toEqual((await countedView('manager', {})).summary);
  });

  test('of yesterday does not serve today: today is counted once, and asked for', async () => {
    at.site.kernel.clock.advance(dayInMs);
    const counted = await view('manager');
    expect(counted.reads).toBe(2);
    await at.site.host.drainQueue();
    const ready = await view('manager');
    expect(ready.reads).toBe(1);
    expect(ready.summary).toEqual(counted.summary);
  });

  test('that cannot be read is made anew by the next change', async () => {
    const [key = ''] = preparedKeys();
    at.site.host.store.set('plain', key, { summaries: 'of another version' });
    expect((await view('manager')).reads).toBe(2);
    await at.site.host.drainQueue();
    expect((await view('manager')).reads).toBe(1);
  });
});
