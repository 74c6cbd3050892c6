import type { ImprovementPanel } from '../../src/contract/issue';
import { kinds } from '../../src/domain/kinds/kinds';
import { openImprovementSite, panelOf, valueOf, type ImprovementSite } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
});
afterAll(() => at.site.close());

async function raise(wanted: object): Promise<ImprovementPanel['improvement']> {
  const { issueId, key } = valueOf(await at.ask('team', 'raiseRecord', wanted));
  return panelOf(await at.ask('team', 'viewIssue', {}, { issue: { id: issueId, key } })).improvement;
}

describe('raising a record', () => {
  test.each(kinds.filter((kind) => kind !== 'corrective-action'))('a title is enough for a record of the kind %s', async (kind) => {
    expect(await raise({ kind, title: 'Nothing but a title' })).toMatchObject({
      kind,
      title: 'Nothing but a title',
      facts: { source: null, grade: null, clauses: [], controls: [] },
    });
  });

  test('without a kind it is an improvement', async () => {
    expect((await raise({ title: 'Detect faster' })).kind).toBe('improvement');
  });

  test('a nonconformity is raised with its grade', async () => {
    const raised = await raise({ kind: 'nonconformity', title: 'No review of rights', grade: 'Major', clauses: ['10.2'] });
    expect(raised).toMatchObject({ place: 'identified', facts: { grade: 'Major', clauses: ['10.2'] }, warnings: [] });
  });

  test.each(['improvement', 'objective'])('a grade on a record of the kind %s is refused, and nothing is made', async (kind) => {
    const issues = at.site.jira.state.issues.size;
    expect(await at.ask('team', 'raiseRecord', { kind, title: 'Graded', grade: 'Minor' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'Grade' },
    });
    expect(at.site.jira.state.issues.size).toBe(issues);
  });

  test('a corrective action may name its nonconformity by a key, on the project page', async () => {
    const nonconformity = await raise({ kind: 'nonconformity', title: 'Badges were not returned' });
    const action = await raise({ kind: 'corrective-action', title: 'Ask for badges', sourceRecord: nonconformity.key });
    expect(action.relations).toMatchObject([{ verb: 'corrects', record: { key: nonconformity.key } }]);
  });
});

describe('the register', () => {
  beforeAll(async () => {
    await at.site.host.drainQueue();
  });
  const everything = { place: null, source: null, search: '', page: 0 };
  const view = async (filter: object) => valueOf(await at.ask('auditor', 'viewRegister', { ...everything, ...filter }));

  test.each([...kinds, null])('filtered by the kind %s has the same records as its search in Jira', async (kind) => {
    const { items, matching, total, jql } = await view({ kind });
    expect(items.length).toBe(matching);
    expect(items.every((item) => kind === null || item.kind === kind)).toBe(true);
    expect(total).toBe((await view({})).total);
    const found = await at.site.fetchAs('auditor', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
    const { issues } = (await found.json()) as { issues: { key: string }[] };
    expect(issues.map(({ key }) => key)).toEqual(items.map(({ key }) => key));
  });

  test('at a stage that the kind does not have there is nothing, here and in Jira', async () => {
    const { matching, jql } = await view({ kind: 'improvement', place: 'corrected' });
    expect(matching).toBe(0);
    const found = await at.site.fetchAs('auditor', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
    expect(await found.json()).toMatchObject({ issues: [] });
  });

  test('tells which kinds may be raised in the project', async () => {
    expect((await view({})).project.kinds).toEqual(kinds);
  });
});
