import type { Answer, FunctionName, Results } from '../../src/contract';
import { priorityOf, type PriorityWeights } from '../../src/domain/priority/priority';
import { defaultSettings } from '../../src/domain/set-up/settings';
import { createLoadedSite } from '../bench/open-summary';
import { buildApp } from '../site/build';
import type { Issue } from '../site/jira/model';
import type { Site } from '../site/site';
import { fieldId, valueOf } from './improvement-site';

const size = 1000;
const write = 'PUT /rest/api/3/app/field/{fieldIdOrKey}/value';

let site: Site;
beforeAll(async () => {
  await buildApp();
  site = await createLoadedSite(size);
}, 120_000);
afterAll(() => site.close());
beforeEach(async () => {
  site.host.faults.apply({ clear: true });
  await save({ ...weights, dueSoonDays: defaultSettings.dueSoonDays });
  await site.host.drainQueue();
  site.host.metrics.reset();
});

const weights: PriorityWeights = { impactWeight: 1, effortWeight: 1, alignmentWeight: 1 };
const doubled: PriorityWeights = { ...weights, impactWeight: 2 };

async function ask<Name extends FunctionName>(functionKey: Name, payload: unknown): Promise<Answer<Results[Name]>> {
  const call = { as: site.person('admin'), moduleKey: 'set-up', functionKey, payload, extension: {} };
  return (await site.host.invoke(call)) as Answer<Results[Name]>;
}
const save = async (settings: unknown) => valueOf(await ask('saveAppSettings', settings));
const progress = async () => valueOf(await ask('viewAppSettings', {})).scores;

const valueIn = ({ fields }: Issue, name: string) => {
  const value = fields[fieldId(site, name)];
  return typeof value === 'number' ? value : null;
};
const marksOf = (issue: Issue) => ({
  impact: valueIn(issue, 'Impact'),
  effort: valueIn(issue, 'Effort'),
  alignment: valueIn(issue, 'Alignment'),
});
const issues = () => [...site.jira.state.issues.values()];
/** Issues whose score is not what their marks make by these weights. */
const wrongBy = (wanted: PriorityWeights) =>
  issues().filter((issue) => valueIn(issue, 'Priority score') !== priorityOf(marksOf(issue), wanted)).length;
const scored = () => issues().filter((issue) => priorityOf(marksOf(issue), weights) !== null).length;
const writes = () => site.host.metrics.report().operations[write]?.calls ?? 0;

describe('when weights change, all scores follow', () => {
  test('in the background, in calls of 200 and none for reading', async () => {
    const view = await save(doubled);
    expect(view.scores).toEqual({ state: 'waiting', done: 0, total: 0, message: null });
    expect(wrongBy(weights)).toBe(0);
    site.host.metrics.reset();
    await site.host.drainQueue();
    expect(wrongBy(doubled)).toBe(0);
    expect(site.host.metrics.report().product.calls).toBe(writes());
    expect(writes()).toBe(Math.ceil(scored() / 200));
    expect(await progress()).toEqual({ state: 'done', done: scored(), total: scored(), message: null });
  });

  test('and no other setting makes them', async () => {
    await save({ dueSoonDays: 7 });
    site.host.metrics.reset();
    await site.host.drainQueue();
    expect(writes()).toBe(0);
  });

  test('by the last weights, when they change again before it is over', async () => {
    await save(doubled);
    site.kernel.clock.advance(1000);
    await save({ effortWeight: 0 });
    await site.host.drainQueue();
    expect(wrongBy({ ...doubled, effortWeight: 0 })).toBe(0);
    expect(writes()).toBe(Math.ceil(scored() / 200));
  });

  test('whatever call it dies at, and none is left out', async () => {
    let next = doubled;
    for (let afterCalls = 0; ; afterCalls += 1) {
      const problems = site.host.problems.length;
      site.kernel.clock.advance(1000);
      await save(next);
      site.host.faults.apply({ kill: { functionKey: 'refresh-register', afterCalls } });
      await site.host.drainQueue();
      expect(wrongBy(next)).toBe(0);
      expect(await progress()).toMatchObject({ state: 'done', done: scored(), total: scored() });
      if (site.host.problems.length === problems) {
        expect(afterCalls).toBeGreaterThan(12);
        return;
      }
      next = next === doubled ? weights : doubled;
    }
  }, 120_000);

  test('after Jira asked to wait, which is said, from where it was', async () => {
    await save(doubled);
    site.host.faults.apply({ burst: { calls: 100, retryAfter: 30 }, only: 'app/field' });
    await site.host.drainQueue();
    expect(await progress()).toMatchObject({ state: 'waiting', message: expect.stringContaining('Jira is busy') });
    expect(await ask('askForScores', {})).toMatchObject({ ok: false, error: { code: 'conflict' } });
    site.host.faults.apply({ clear: true });
    await site.host.drainQueue();
    expect(wrongBy(doubled)).toBe(0);
  });

  test('though the register still knows one that was deleted a moment ago', async () => {
    const gone = issues().findLast((issue) => priorityOf(marksOf(issue), weights) !== null);
    site.jira.state.issues.delete(gone?.id ?? '');
    await save(doubled);
    await site.host.drainQueue();
    expect(wrongBy(doubled)).toBe(0);
    expect(await progress()).toMatchObject({ state: 'done' });
  });

  test('after a job that nothing was heard of, once somebody asks again', async () => {
    await save(doubled);
    site.kernel.clock.advance(16 * 60_000);
    expect(await progress()).toMatchObject({ state: 'failed', message: 'It stopped on its way.' });
    expect(valueOf(await ask('askForScores', {})).scores).toMatchObject({ state: 'waiting' });
    await site.host.drainQueue();
    expect(wrongBy(doubled)).toBe(0);
    expect(await progress()).toMatchObject({ state: 'done' });
  });

  test('or it is said why not', async () => {
    site.host.faults.apply({ serverError: { calls: 100, status: 403 }, only: 'app/field' });
    await save(doubled);
    await site.host.drainQueue();
    expect(await progress()).toMatchObject({ state: 'failed', message: 'Internal server error' });
  });
});
