import { editInJira, fieldId, openImprovementSite, panelOf, setUpProject, valueOf, type ImprovementSite } from './improvement-site';

/** The register without a filter. */
const everything = { kind: null, place: null, source: null, search: '', page: 0 };

let at: ImprovementSite;
beforeAll(async () => {
  // A word that JQL keeps for itself.
  at = await openImprovementSite('AUDIT');
});
afterAll(() => at.site.close());

describe('field values edited by hand', () => {
  test.each([
    ['Annex A controls', ['A.9.99'], 'Annex A controls: use control numbers'],
    ['ISO clauses', ['eleven'], 'ISO clauses: use clause numbers'],
    ['Improvement source', 'rumour', 'Improvement source: choose one of'],
  ])('%s %j is refused by Jira with its name and the way out', async (name, value, message) => {
    const improvement = await at.raise('Edited past the screens');
    const response = await editInJira(at.site, improvement.issue.id, { [fieldId(at.site, name)]: value });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
  });

  test('a number that looks like a control is named on the panel with the way out, and can be taken away there', async () => {
    const improvement = await at.raise('Looks like a control');
    expect((await editInJira(at.site, improvement.issue.id, { [fieldId(at.site, 'Annex A controls')]: ['A.8.99'] })).status).toBe(204);
    const { warnings } = panelOf(await improvement.ask('team', 'viewIssue')).improvement;
    expect(warnings.map(({ words }) => words)).toEqual([
      'Annex A controls: A.8.99 is no control of ISO/IEC 27001:2022. Remove it or choose a number from A.5.1 to A.8.34 in the field.',
    ]);
    expect(panelOf(await improvement.ask('team', 'recordFacts', { controls: ['A.8.13'] })).improvement.warnings).toEqual([]);
  });
});

describe('a project whose key is a reserved word of JQL', () => {
  test('lists, registers and searches like any other', async () => {
    await at.raise('In the project AUDIT');
    await at.site.host.drainQueue();
    const list = valueOf(await at.ask('manager', 'listFigure', { figure: { kind: 'open' }, page: 0 }, { config: {} }));
    const view = valueOf(await at.ask('manager', 'viewRegister', { place: 'identified', source: 'audit', search: 'project', page: 0 }));
    for (const { jql } of [list, view]) {
      const path = `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`;
      const response = await at.site.fetchAs('manager', path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('In the project AUDIT');
    }
  });
});

describe('a place of another shape', () => {
  test.each([
    ['viewIssue', { issue: null }, 'Work item'],
    ['viewIssue', { issue: 'AUDIT-1' }, 'Work item'],
    ['viewIssue', { issue: { id: {} } }, 'Work item'],
    ['viewRegister', { project: { id: '10000' } }, 'Project'],
    ['viewRegister', { project: 7 }, 'Project'],
    ['viewSummary', { config: 'all projects' }, 'Settings'],
    ['viewSummary', { config: { projectIds: 'AUDIT' } }, 'Projects'],
    ['viewSummary', { config: { projectIds: ['404'] } }, 'Projects'],
  ] as const)('%s at %j is refused by the name of what is missing', async (functionKey, extension, field) => {
    const payload = functionKey === 'viewRegister' ? everything : {};
    const call = { as: at.site.person('manager'), moduleKey: 'improvement-summary', functionKey, payload, extension };
    expect(await at.site.host.invoke(call)).toMatchObject({
      ok: false,
      error: { field, message: expect.stringMatching(/\. |Open this on/) },
    });
  });
});

describe('a configuration that an earlier version of the app wrote', () => {
  test('is as good as none until set-up runs again, and then everything is there', async () => {
    const improvement = await at.raise('Before the new version');
    const stored = at.site.host.store.find('plain', 'configuration');
    const { fieldIds, ...rest } = JSON.parse(stored?.json ?? '{}') as { fieldIds: Record<string, string> };
    const { verifier, ...fewer } = fieldIds;
    expect(verifier).toBeDefined();
    at.site.host.store.set('plain', 'configuration', { ...rest, fieldIds: fewer });
    expect(await improvement.ask('team', 'viewIssue')).toMatchObject({ ok: false, error: { code: 'not-set-up' } });
    await setUpProject(at, { key: 'AUDIT', name: 'Improvements' });
    expect(panelOf(await improvement.ask('team', 'viewIssue')).improvement.title).toBe('Before the new version');
  });
});
