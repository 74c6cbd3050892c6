import { editInJira, fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite } from './improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite('AUDIT');
});
afterAll(() => at.site.close());

/** A finding in a project of its own, made as people make them. */
async function makeFinding(title: string): Promise<{ id: string; key: string }> {
  const json = { 'content-type': 'application/json' };
  const known = await at.site.fetchAs('admin', '/rest/api/3/project/FIND');
  if (known.status === 404) {
    const project = { key: 'FIND', name: 'Findings', projectTypeKey: 'business', leadAccountId: at.site.person('admin').accountId };
    expect(
      (await at.site.fetchAs('admin', '/rest/api/3/project', { method: 'POST', body: JSON.stringify(project), headers: json })).status,
    ).toBe(201);
  }
  const fields = { project: { key: 'FIND' }, issuetype: { name: 'Task' }, summary: title };
  const response = await at.site.fetchAs('team', '/rest/api/3/issue', { method: 'POST', body: JSON.stringify({ fields }), headers: json });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; key: string };
}

describe('records that improvements come from', () => {
  test('the panel of another record offers to raise one, with the source its words speak of', async () => {
    const finding = await makeFinding('Audit finding: access reviews take a week');
    const panel = valueOf(await at.ask('team', 'viewIssue', {}, { issue: finding }));
    expect(panel).toMatchObject({
      kind: 'record',
      key: finding.key,
      suggestedSource: 'audit',
      raised: [],
      mayRaise: true,
      projects: [{ key: 'AUDIT' }],
    });
  });

  test('what is raised on a record is linked to it, and seen from both sides', async () => {
    const finding = await makeFinding('Audit finding: backups are not tested');
    const wanted = { title: 'Test the backups', source: 'audit', sourceRecord: null, clauses: [], controls: ['A.8.13'], projectId: null };
    const raised = valueOf(await at.ask('team', 'raiseRecord', wanted, { issue: finding }));
    expect(valueOf(await at.ask('team', 'viewIssue', {}, { issue: finding }))).toMatchObject({
      kind: 'record',
      raised: [{ key: raised.key, title: 'Test the backups' }],
    });
    const panel = panelOf(await at.ask('team', 'viewIssue', {}, { issue: { id: raised.issueId, key: raised.key } }));
    expect(panel.improvement.sourceRecord).toMatchObject({ key: finding.key, type: 'Task' });
  });

  test('the panel of an action leads to its improvement, also for those who may only read', async () => {
    const improvement = await at.raise('Mask data in test systems');
    const { actions } = panelOf(await improvement.ask('team', 'addAction', { title: 'Mask the copies' })).improvement;
    const key = actions[0]?.key ?? '';
    const action = { id: at.site.jira.state.issueIdByKey.get(key) ?? '', key };
    expect(valueOf(await at.ask('auditor', 'viewIssue', {}, { issue: action }))).toMatchObject({
      kind: 'action',
      improvement: { key: improvement.issue.key, title: 'Mask data in test systems', status: 'Identified' },
    });
  });

  test('linking twice changes nothing', async () => {
    const finding = await makeFinding('Feedback: portal is slow');
    const improvement = await at.raise('Speed up the portal');
    await improvement.ask('team', 'linkRecord', { verb: 'is raised from', key: finding.key });
    const links = at.site.jira.state.links.size;
    expect(
      panelOf(await improvement.ask('team', 'linkRecord', { verb: 'is raised from', key: finding.key })).improvement.sourceRecord?.key,
    ).toBe(finding.key);
    expect(at.site.jira.state.links.size).toBe(links);
  });

  test('a record that does not exist is refused before anything is made', async () => {
    const issues = at.site.jira.state.issues.size;
    const wanted = { title: 'From nowhere', source: 'audit', sourceRecord: 'FIND-999', clauses: [], controls: [], projectId: null };
    expect(await at.ask('team', 'raiseRecord', wanted)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(at.site.jira.state.issues.size).toBe(issues);
  });

  test('records are found by key, by a pasted link and by words; improvements are not among them', async () => {
    const finding = await makeFinding('Zebra crossing is unlit');
    const improvement = await at.raise('Zebra lamps');
    const find = async (query: string) => valueOf(await improvement.ask('team', 'findRecords', { verb: 'is raised from', query }));
    for (const query of [finding.key, finding.key.toLowerCase(), `https://example.atlassian.net/browse/${finding.key}`, 'zebra']) {
      expect((await find(query)).map((record) => record.key)).toEqual([finding.key]);
    }
    expect(await find('FIND-999')).toEqual([]);
    expect(await find('no "such" words \\')).toEqual([]);
  });

  test('owners and verifiers are people who can be given the work', async () => {
    const people = valueOf(await at.ask('team', 'findPeople', { query: 'Vera' }));
    expect(people).toEqual([{ accountId: at.site.person('verifier').accountId, name: 'Vera Okafor' }]);
  });
});

describe('values that no list knows', () => {
  test('a control edited past the app is shown as a warning that names the field and the way out', async () => {
    const improvement = await at.raise('Edited by hand');
    const field = fieldId(at.site, 'Annex A controls');
    const issue = at.site.jira.state.issues.get(improvement.issue.id);
    if (issue !== undefined) issue.fields[field] = ['A.8.13', 'A.9.99'];
    const panel = panelOf(await improvement.ask('team', 'viewIssue'));
    expect(panel.improvement.warnings.map(({ words }) => words)).toEqual([
      'Annex A controls: A.9.99 is no control of ISO/IEC 27001:2022. Remove it or choose a number from A.5.1 to A.8.34 in the field.',
    ]);
  });

  test('a mark of nine is no priority', async () => {
    const improvement = await at.raise('Nine of five');
    expect((await editInJira(at.site, improvement.issue.id, { [fieldId(at.site, 'Impact')]: 9 })).status).toBe(204);
    const panel = panelOf(await improvement.ask('team', 'viewIssue'));
    expect(panel.improvement.facts.impact).toBeNull();
    expect(panel.improvement.warnings).toEqual([{ words: 'Impact: 9 is outside one to five. Choose a number from 1 to 5.', mends: [] }]);
  });

  test('the app itself records no control that is none', async () => {
    const improvement = await at.raise('Unknown control');
    const answer = await improvement.ask('team', 'recordFacts', { controls: ['A.9.99'] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Annex A controls' } });
  });
});

describe('rights', () => {
  test('the auditor reads everything and writes nothing', async () => {
    const improvement = await at.raise('Read only');
    expect(panelOf(await improvement.ask('auditor', 'viewIssue')).rights).toEqual({ edit: false, move: false, link: false });
    expect((await improvement.ask('auditor', 'recordFacts', { impact: 3 })).ok).toBe(false);
    expect(await improvement.ask('auditor', 'moveToStage', { stage: 'prioritized' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(
      await at.ask('auditor', 'raiseRecord', {
        title: 'No',
        source: 'audit',
        sourceRecord: null,
        clauses: [],
        controls: [],
        projectId: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('for the outsider there is no such work item', async () => {
    const improvement = await at.raise('Not for outsiders');
    const answer = await improvement.ask('outsider', 'viewIssue');
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(JSON.stringify(answer)).not.toContain('Not for outsiders');
  });
});
