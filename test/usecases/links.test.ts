import type { RelationVerb } from '../../src/domain/links/relations';
import { openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

const json = { 'content-type': 'application/json' };

/** A change in a project of its own, as other teams keep them. */
async function makeChange(title: string): Promise<string> {
  const post = (path: string, body: object) =>
    at.site.fetchAs('admin', path, { method: 'POST', body: JSON.stringify(body), headers: json });
  if ((await at.site.fetchAs('admin', '/rest/api/3/project/OPS')).status === 404) {
    await post('/rest/api/3/project', {
      key: 'OPS',
      name: 'Operations',
      projectTypeKey: 'business',
      leadAccountId: at.site.person('admin').accountId,
    });
  }
  const response = await post('/rest/api/3/issue', { fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: title } });
  return ((await response.json()) as { key: string }).key;
}

const related = async ({ ask }: Raised, verb: RelationVerb) =>
  panelOf(await ask('auditor', 'viewIssue'))
    .improvement.relations.filter((relation) => relation.verb === verb)
    .map(({ record }) => record.key);

describe('a corrective action raised from its nonconformity', () => {
  test('is linked, and touches what the nonconformity touches', async () => {
    const nonconformity = await at.raise('A server missed its updates', { kind: 'nonconformity', clauses: ['10.2'], controls: ['A.8.8'] });
    const wanted = { kind: 'corrective-action', title: 'Watch for missed patches', source: null, sourceRecord: null };
    const raised = valueOf(await nonconformity.ask('team', 'raiseRecord', { ...wanted, clauses: [], controls: [], projectId: null }));
    expect(await related(nonconformity, 'is corrected by')).toEqual([raised.key]);
    const panel = panelOf(await at.ask('team', 'viewIssue', {}, { issue: { id: raised.issueId, key: raised.key } }));
    expect(panel.improvement).toMatchObject({
      kind: 'corrective-action',
      place: 'planned',
      facts: { clauses: ['10.2'], controls: ['A.8.8'], source: null },
      relations: [{ verb: 'corrects', record: { key: nonconformity.issue.key } }],
    });
  });

  test.each([
    ['nothing', null],
    ['an improvement', 'improvement'],
  ] as const)('is refused from %s, and nothing is made', async (_, kind) => {
    const from = kind === null ? null : (await at.raise('Works already', { kind })).issue.key;
    const issues = at.site.jira.state.issues.size;
    const wanted = { kind: 'corrective-action', title: 'Correct nothing', source: null, sourceRecord: from, clauses: [], controls: [] };
    expect(await at.ask('team', 'raiseRecord', { ...wanted, projectId: null })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Nonconformity' },
    });
    expect(at.site.jira.state.issues.size).toBe(issues);
  });
});

test('an improvement raised on a nonconformity is linked to it as its source', async () => {
  const nonconformity = await at.raise('Patching is late', { kind: 'nonconformity' });
  const wanted = {
    title: 'Automate patching',
    source: 'nonconformity',
    sourceRecord: null,
    clauses: ['10.1'],
    controls: [],
    projectId: null,
  };
  const raised = valueOf(await nonconformity.ask('team', 'raiseRecord', wanted));
  expect(await related(nonconformity, 'raised')).toEqual([raised.key]);
});

describe('linking what is there', () => {
  test('a corrective action is linked from either end, and seen from both', async () => {
    const nonconformity = await at.raise('Two badges were not returned', { kind: 'nonconformity' });
    const action = await at.raise('Ask for badges on the last day', { kind: 'corrective-action' });
    await action.ask('team', 'linkRecord', { verb: 'corrects', key: nonconformity.issue.key });
    await nonconformity.ask('team', 'linkRecord', { verb: 'is corrected by', key: action.issue.key });
    expect(await related(nonconformity, 'is corrected by')).toEqual([action.issue.key]);
    expect(await related(action, 'corrects')).toContain(nonconformity.issue.key);
  });

  test('a change in another project implements an improvement, and its state is told', async () => {
    const improvement = await at.raise('Patch faster');
    const change = await makeChange('Roll out the patch service');
    const panel = panelOf(await improvement.ask('team', 'linkRecord', { verb: 'is implemented by', key: change }));
    expect(panel.improvement.relations).toMatchObject([
      { verb: 'is implemented by', record: { key: change, title: 'Roll out the patch service', done: false } },
    ]);
  });

  test('a nonconformity that came back repeats the earlier one', async () => {
    const [first, second] = [
      await at.raise('Lost once', { kind: 'nonconformity' }),
      await at.raise('Lost again', { kind: 'nonconformity' }),
    ];
    await second.ask('team', 'linkRecord', { verb: 'repeats', key: first.issue.key });
    expect(await related(first, 'is repeated by')).toEqual([second.issue.key]);
    expect(await first.ask('team', 'linkRecord', { verb: 'repeats', key: second.issue.key })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  test.each([
    ['improvement', 'is corrected by', 'corrective-action'],
    ['nonconformity', 'is corrected by', 'improvement'],
    ['corrective-action', 'is raised from', 'improvement'],
    ['nonconformity', 'is implemented by', 'improvement'],
    ['improvement', 'serves', 'improvement'],
  ] as const)('no %s %s a %s: nothing is linked', async (kind, verb, otherKind) => {
    const [record, other] = [await at.raise('One', { kind }), await at.raise('Other', { kind: otherKind })];
    const links = at.site.jira.state.links.size;
    expect(await record.ask('team', 'linkRecord', { verb, key: other.issue.key })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await record.ask('team', 'linkRecord', { verb, key: record.issue.key })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(at.site.jira.state.links.size).toBe(links);
  });

  test('the auditor links nothing', async () => {
    const nonconformity = await at.raise('Read only', { kind: 'nonconformity' });
    const action = await at.raise('Read only too', { kind: 'corrective-action' });
    expect(await nonconformity.ask('auditor', 'linkRecord', { verb: 'is corrected by', key: action.issue.key })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringContaining('Link Issue Permission') as unknown },
    });
  });
});

describe('finding what can be linked', () => {
  test.each([
    ['nonconformity', 'is corrected by', ['Giraffe action']],
    ['corrective-action', 'corrects', ['Giraffe finding', 'What Giraffe action corrects']],
    ['improvement', 'is implemented by', ['Giraffe change']],
    ['improvement', 'is raised from', ['Giraffe change', 'Giraffe finding', 'What Giraffe action corrects']],
    ['improvement', 'is corrected by', []],
  ] as const)('to a %s that %s something only what fits is offered', async (kind, verb, titles) => {
    if (!giraffes) await raiseGiraffes();
    const { ask } = await at.raise('Looks for others', { kind });
    const found = valueOf(await ask('team', 'findRecords', { verb, query: 'giraffe' }));
    expect(found.map(({ title }) => title).sort()).toEqual(titles);
  });

  let giraffes = false;
  async function raiseGiraffes(): Promise<void> {
    giraffes = true;
    await at.raise('Giraffe finding', { kind: 'nonconformity' });
    await at.raise('Giraffe action', { kind: 'corrective-action' });
    await at.raise('Giraffe improvement');
    await makeChange('Giraffe change');
  }
});
