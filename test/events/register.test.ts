import { fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite } from '../usecases/improvement-site';

let at: ImprovementSite;
beforeEach(async () => {
  at = await openImprovementSite();
});
afterEach(() => at.site.close());

const everything = { place: null, source: null, search: '', page: 0 };
const register = async () => valueOf(await at.ask('team', 'viewRegister', everything));
const run = (functionKey: string, payload: unknown) => at.site.host.run({ functionKey, payload, moduleKey: 'issue-changed', as: null });

describe('events keep the register', () => {
  test('a new improvement and every change of it show on the next view', async () => {
    const improvement = await at.raise('Watch me');
    expect((await register()).total).toBe(0);
    await at.site.host.drainQueue();
    expect((await register()).items).toMatchObject([{ title: 'Watch me', place: 'identified' }]);
    await improvement.ask('team', 'moveToStage', { stage: 'prioritized' });
    await at.site.host.drainQueue();
    expect((await register()).items).toMatchObject([{ place: 'prioritized' }]);
  });

  test('a deleted improvement leaves the register', async () => {
    const improvement = await at.raise('Delete me');
    await at.site.host.drainQueue();
    expect((await at.site.fetchAs('admin', `/rest/api/3/issue/${improvement.issue.id}`, { method: 'DELETE' })).status).toBe(204);
    await at.site.host.drainQueue();
    expect((await register()).total).toBe(0);
  });

  test('events that come twice or out of order leave one row', async () => {
    const improvement = await at.raise('Twice');
    for (let time = 0; time < 3; time += 1)
      await run('mark-dirty', { eventType: 'avi:jira:updated:issue', issue: { id: improvement.issue.id } });
    await at.site.host.drainQueue();
    expect((await register()).total).toBe(1);
  });

  test('other work never enters it', async () => {
    const improvement = await at.raise('With an action');
    await improvement.ask('team', 'addAction', { title: 'A child work item' });
    await at.site.host.drainQueue();
    expect((await register()).total).toBe(1);
  });

  test('one changed issue costs two calls of Jira', async () => {
    const improvement = await at.raise('Cheap');
    await at.site.host.drainQueue();
    at.site.host.metrics.reset();
    await run('refresh-register', { body: { issueIds: [improvement.issue.id] } });
    const report = at.site.host.metrics.report();
    expect(report.product.calls).toBeLessThanOrEqual(2);
    expect(report.kvs.writes.bytes).toBeLessThanOrEqual(12 * 1024);
  });

  test('more changes than wait beside the segments are folded in, none lost', async () => {
    for (let number = 1; number <= 105; number += 1) await at.raise(`Number ${String(number)}`);
    await at.site.host.drainQueue();
    expect((await register()).total).toBe(105);
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect((await register()).total).toBe(105);
  });
});

describe('payloads of any shape', () => {
  test.each([
    [null],
    ['text'],
    [{}],
    [{ issue: null }],
    [{ issue: { id: 'x; DROP' } }],
    [{ issue: { id: {} } }],
    [{ sourceIssueId: 10000, destinationIssueId: '10001' }],
    [{ issue: { id: '1', fields: 'none' } }],
  ])('an event %j fails nothing', async (payload) => {
    await expect(run('mark-dirty', payload)).resolves.not.toThrow();
    await at.site.host.drainQueue();
    expect(at.site.host.problems).toEqual([]);
  });

  test.each([[null], [{}], [{ body: {} }], [{ body: { issueIds: [] } }], [{ body: { issueIds: ['99999'] } }]])(
    'a note %j fails nothing',
    async (payload) => {
      await expect(run('refresh-register', payload)).resolves.not.toThrow();
    },
  );
});

describe('the daily reconciliation', () => {
  test('finds what no event told', async () => {
    const improvement = await at.raise('Lost event');
    await at.site.host.drainQueue();
    const issue = at.site.jira.state.issues.get(improvement.issue.id);
    if (issue !== undefined) issue.summary = 'Changed without a word';
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect((await register()).items).toMatchObject([{ title: 'Changed without a word' }]);
  });

  test('running it twice gives the same', async () => {
    await at.raise('Once');
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    const before = (await register()).items;
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect((await register()).items).toEqual(before);
  });
});

test('a field edited in bulk past the app is in the register after its event', async () => {
  const improvement = await at.raise('Edited elsewhere');
  const body = JSON.stringify({ fields: { [fieldId(at.site, 'Improvement source')]: 'threat-intelligence' } });
  const init = { method: 'PUT', body, headers: { 'content-type': 'application/json' } };
  expect((await at.site.fetchAs('team', `/rest/api/3/issue/${improvement.issue.id}`, init)).status).toBe(204);
  await at.site.host.drainQueue();
  expect((await register()).items).toMatchObject([{ source: 'threat-intelligence' }]);
  expect(panelOf(await improvement.ask('team', 'viewIssue')).improvement.facts.source).toBe('threat-intelligence');
});
