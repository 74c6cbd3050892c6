import type { Answer, FunctionName, Results } from '../../src/contract';
import { countLedger, thingsInJira } from '../../src/domain/set-up/set-up-count';
import { countVerdicts, isNothingToDo, stoppersOf, type PlannedThing, type SetUpPlan } from '../../src/domain/set-up/set-up-plan';
import { buildApp } from '../site/build';
import { createSite, type Site } from '../site/site';
import { snapshotOf } from './jira-snapshot';
import { valueOf } from './improvement-site';

const wanted = { key: 'CI', name: 'Continual improvement' };

let site: Site;
beforeAll(buildApp);
beforeEach(async () => {
  site = await createSite();
});

async function ask<Name extends FunctionName>(functionKey: Name, payload: unknown): Promise<Answer<Results[Name]>> {
  const call = { as: site.person('admin'), moduleKey: 'set-up', functionKey, payload, extension: {} };
  return (await site.host.invoke(call)) as Answer<Results[Name]>;
}

const look = async (payload: unknown = wanted) => valueOf(await ask('planSetUp', payload));

async function setUp(payload: unknown = wanted): Promise<Results['viewSetUp']> {
  valueOf(await ask('provisionProject', payload));
  await site.host.drainQueue();
  return valueOf(await ask('viewSetUp', {}));
}

function thing({ things }: SetUpPlan, what: PlannedThing['what'], name: string): PlannedThing {
  const found = things.find((candidate) => candidate.what === what && candidate.name === name);
  if (found === undefined) throw new Error(`The plan has no ${what} ${name}.`);
  return found;
}

async function inJira(path: string, body: unknown, method = 'POST'): Promise<{ id: string }> {
  const init = { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await site.fetchAs('admin', `/rest/api/3/${path}`, init);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { id: string };
}

const makeField = (name: string, type: string) =>
  inJira('field', { name, type: `com.atlassian.jira.plugin.system.customfieldtypes:${type}`, description: '' });

const makeStatus = (name: string, statusCategory: string) =>
  inJira('statuses', { scope: { type: 'GLOBAL' }, statuses: [{ name, statusCategory, description: '' }] });

describe('looking at an untouched Jira', () => {
  test('says of everything that it will be created, and why', async () => {
    const plan = await look();
    expect(countVerdicts(plan.things)).toMatchObject({ change: 0, conflict: 0 });
    expect(plan.things.filter(({ verdict }) => verdict === 'reuse').map(({ name, why }) => [name, why])).toEqual([
      ['Improvement source', 'Came with the app.'],
      ['ISO clauses', 'Came with the app.'],
      ['Annex A controls', 'Came with the app.'],
      ['Priority score', 'Came with the app.'],
    ]);
    expect(thing(plan, 'Field', 'Baseline')).toMatchObject({ verdict: 'create', why: 'Asked for before Implementing, Pursued.' });
    expect(thing(plan, 'Status', 'Closed').why).toBe('A stage of Nonconformity, Corrective action.');
    expect(plan.things.every(({ why }) => why.endsWith('.'))).toBe(true);
  });

  test('writes nothing, neither to Jira nor to the storage, and asks a bounded number of times', async () => {
    const before = snapshotOf(site);
    site.host.metrics.reset();
    await look();
    const { product, kvs } = site.host.metrics.report();
    expect(snapshotOf(site)).toEqual(before);
    expect(kvs.writes.calls).toBe(0);
    expect(product.calls).toBeLessThanOrEqual(16);
  });

  test('doing it makes just what was said', async () => {
    const plan = await look();
    const { ledger, job } = await setUp({ ...wanted, seen: plan.seen });
    expect(job).toMatchObject({ state: 'done' });
    const origins = { create: 'made', reuse: 'app', change: 'found', conflict: 'made' } as const;
    expect(ledger.map(({ what, name, origin }) => [what, name, origin])).toEqual(
      thingsInJira(plan.things).map(({ what, name, verdict }) => [what, name, origins[verdict]]),
    );
  });

  test('only administrators may look', async () => {
    const call = { as: site.person('team'), moduleKey: 'set-up', functionKey: 'planSetUp', payload: wanted, extension: {} };
    expect(await site.host.invoke(call)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('Jira that asks to wait is said to', async () => {
    site.host.faults.apply({ burst: { calls: 1, retryAfter: 5 }, only: '/rest/api/3/statuses' });
    expect(await ask('planSetUp', wanted)).toMatchObject({
      ok: false,
      error: { code: 'busy', message: 'Jira is busy. Try again in 5 seconds.' },
    });
  });
});

describe('one count', () => {
  const counts = ({ things }: SetUpPlan) => {
    const { create, reuse } = countVerdicts(thingsInJira(things));
    return { create, reuse, all: thingsInJira(things).length };
  };

  test('the look, the progress and the end say the same number of things', async () => {
    const { create, reuse, all } = counts(await look());
    const { ledger, job } = await setUp();
    expect(countLedger(ledger)).toEqual({ made: create, used: reuse, added: 0 });
    expect(job).toMatchObject({ done: all, total: all });
  });

  test('a second run makes nothing more, and says the same', async () => {
    const first = counts(await look());
    await setUp();
    expect(counts(await look())).toEqual({ create: 0, reuse: first.all, all: first.all });
    const { ledger, job } = await setUp();
    expect(countLedger(ledger)).toEqual({ made: first.create, used: first.reuse, added: 0 });
    expect(job).toMatchObject({ total: first.all });
  });

  test('what broke off says how many things are done, and the look and the end after it agree', async () => {
    const first = counts(await look());
    site.host.faults.apply({ serverError: { calls: 1, status: 403 }, only: 'POST /rest/api/3/workflows/create' });
    const stopped = await setUp();
    const before = countLedger(stopped.ledger);
    expect(stopped.job).toMatchObject({ state: 'failed', done: before.made + before.used, total: first.all });
    const again = counts(await look());
    expect(again).toEqual({ create: first.create - before.made, reuse: before.made + before.used, all: first.all });
    const { ledger } = await setUp();
    expect(countLedger(ledger)).toEqual({ made: first.create, used: first.reuse, added: 0 });
  });
});

describe('looking at what set-up made', () => {
  test('there is nothing to do, and doing it changes nothing', async () => {
    await setUp();
    site.host.metrics.reset();
    const plan = await look();
    expect(plan.things.filter(({ verdict }) => verdict !== 'reuse')).toEqual([]);
    expect(isNothingToDo(plan.things)).toBe(true);
    expect(thing(plan, 'Workflow', 'Improvement lifecycle').why).toBe('Made by an earlier set-up.');
    expect(site.host.metrics.report().product.calls).toBeLessThanOrEqual(42);
    const before = snapshotOf(site);
    expect((await setUp({ ...wanted, seen: plan.seen })).job).toMatchObject({ state: 'done' });
    expect(snapshotOf(site)).toEqual(before);
  });

  test('a long list costs a call for each hundred, and nothing else costs more', async () => {
    await setUp();
    site.host.metrics.reset();
    await look();
    const before = site.host.metrics.report().product.calls;
    for (let number = 0; number < 150; number += 1) {
      const id = String(90_000 + number);
      site.jira.state.screens.set(id, { id, name: `Screen ${id}`, description: '', tabs: [] });
    }
    site.host.metrics.reset();
    await look();
    expect(site.host.metrics.report().product.calls).toBe(before + 1);
  });

  test('what was taken away since is said to be made again or added', async () => {
    await setUp();
    const { state } = site.jira;
    const grade = [...state.fields.values()].find(({ name }) => name === 'Grade');
    if (grade) grade.options = grade.options.filter(({ value }) => value !== 'Minor');
    const screen = [...state.screens.values()].find(({ name }) => name === 'Nonconformity screen');
    const tab = screen?.tabs[0];
    if (tab) tab.fieldIds = tab.fieldIds.filter((id) => id !== grade?.id);
    const repeat = [...state.linkTypes.values()].find(({ name }) => name === 'Repeat');
    state.linkTypes.delete(repeat?.id ?? '');
    const plan = await look();
    expect(thing(plan, 'Field', 'Grade')).toMatchObject({ verdict: 'change', changes: ['adds the option “Minor”'] });
    expect(thing(plan, 'Screen', 'Nonconformity screen')).toMatchObject({ verdict: 'change', changes: ['adds the field Grade'] });
    expect(thing(plan, 'Link type', 'Repeat')).toMatchObject({ verdict: 'create', id: null });
    await setUp({ ...wanted, seen: plan.seen });
    expect(isNothingToDo((await look()).things)).toBe(true);
  });

  test('a field that an administrator moved to another tab counts as shown', async () => {
    await setUp();
    const screen = [...site.jira.state.screens.values()].find(({ name }) => name === 'Improvement screen');
    const moved = screen?.tabs[0]?.fieldIds.pop();
    screen?.tabs.push({ id: '70001', name: 'More', fieldIds: [moved ?? ''] });
    expect(isNothingToDo((await look()).things)).toBe(true);
  });
});

describe('a Jira that has things of the same names', () => {
  test('what fits is used, said to be found by its name, and noted so', async () => {
    const { id } = await inJira('issuetype', { name: 'improvement', description: '', hierarchyLevel: 0 });
    await makeField('Target', 'float');
    const plan = await look();
    expect(thing(plan, 'Issue type', 'Improvement')).toMatchObject({
      verdict: 'reuse',
      id,
      why: 'Found by its name: it was not made by this app, and is shared with whoever uses it.',
    });
    expect(thing(plan, 'Field', 'Target').verdict).toBe('reuse');
    const { ledger } = await setUp({ ...wanted, seen: plan.seen });
    expect(ledger.filter(({ origin }) => origin === 'found').map(({ name }) => name)).toEqual(['Improvement', 'Target']);
    expect(thing(await look(), 'Field', 'Target').why).toBe('Found by its name by an earlier set-up, not made by this app.');
  });

  test('a field of another type is left alone: another is made beside it', async () => {
    const foreign = await makeField('Impact', 'select');
    const plan = await look();
    expect(thing(plan, 'Field', 'Impact')).toMatchObject({ verdict: 'conflict', wayOn: 'beside', id: null });
    const before = JSON.stringify(site.jira.state.fields.get(foreign.id));
    const { ledger, job } = await setUp({ ...wanted, seen: plan.seen });
    expect(job).toMatchObject({ state: 'done' });
    expect(ledger.find(({ name }) => name === 'Impact')).toMatchObject({ origin: 'made' });
    expect(JSON.stringify(site.jira.state.fields.get(foreign.id))).toBe(before);
    expect(isNothingToDo((await look()).things)).toBe(true);
  });

  test('a status of another category is used as it is, unless it decides what is done', async () => {
    await makeStatus('Verifying', 'TODO');
    const plan = await look();
    expect(thing(plan, 'Status', 'Verifying')).toMatchObject({
      verdict: 'conflict',
      wayOn: 'as it is',
      why: 'The status Verifying counts as To do in this Jira, and is used as it is.',
    });
    expect((await setUp({ ...wanted, seen: plan.seen })).job).toMatchObject({ state: 'done' });
    expect(isNothingToDo((await look()).things)).toBe(true);
  });

  test.each<[string, PlannedThing['what'], string, () => Promise<unknown>]>([
    ['a status that is not done', 'Status', 'Closed', () => makeStatus('Closed', 'IN_PROGRESS')],
    ['a status that is done', 'Status', 'Planned', () => makeStatus('Planned', 'DONE')],
    [
      'an issue type of another level',
      'Issue type',
      'Improvement action',
      () => inJira('issuetype', { name: 'Improvement action', description: '', hierarchyLevel: 0 }),
    ],
    ['a link type with other words', 'Link type', 'Repeat', () => inJira('issueLinkType', { name: 'Repeat', inward: 'a', outward: 'b' })],
    [
      'a project with the key',
      'Project',
      'CI',
      () => inJira('project', { key: 'CI', name: 'Pipelines', projectTypeKey: 'software', leadAccountId: site.person('admin').accountId }),
    ],
    [
      'a project with the name',
      'Project',
      'CI',
      () => inJira('project', { key: 'OLD', name: wanted.name, projectTypeKey: 'software', leadAccountId: site.person('admin').accountId }),
    ],
  ])('%s stops set-up before anything is done, and says what to do', async (_case, what, name, make) => {
    await make();
    const plan = await look();
    expect(stoppersOf(plan.things)).toEqual([thing(plan, what, name)]);
    expect(thing(plan, what, name).why).toMatch(/(Change|Rename|Choose|rename) /);
    const before = snapshotOf(site);
    expect(await ask('provisionProject', { ...wanted, seen: plan.seen })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: thing(plan, what, name).why },
    });
    await site.host.drainQueue();
    expect(snapshotOf(site)).toEqual(before);
  });

  test('types and fields that a team-managed project keeps to itself are not taken', async () => {
    const { state } = site.jira;
    state.issueTypes.set('88001', { id: '88001', name: 'Improvement', description: '', hierarchyLevel: 0, scopeProjectId: '77001' });
    expect(thing(await look(), 'Issue type', 'Improvement').verdict).toBe('create');
  });
});

describe('what was looked at is what is done', () => {
  test('when Jira changed since, nothing is done', async () => {
    const { seen } = await look();
    await makeField('Target', 'float');
    const answer = await ask('provisionProject', { ...wanted, seen });
    expect(answer).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringMatching(/^Look again: /) } });
    await site.host.drainQueue();
    expect(valueOf(await ask('viewSetUp', {})).job).toBeNull();
  });

  test('a conflict that comes up between the look and the work ends the set-up with its reason', async () => {
    const { seen } = await look();
    valueOf(await ask('provisionProject', { ...wanted, seen }));
    await makeStatus('Closed', 'IN_PROGRESS');
    await site.host.drainQueue();
    expect(valueOf(await ask('viewSetUp', {})).job).toMatchObject({
      state: 'failed',
      message: 'The status Closed counts as In progress, but must count as Done. Change its category in Jira, or rename it.',
    });
  });
});
