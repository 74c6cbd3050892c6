import type { Place } from '../../../src/domain/lifecycle/stages';
import type { ProjectMapping } from '../../../src/domain/set-up/project-mapping';
import { endOf, oddIssues } from '../../site/demo/odd/odd-issues';
import { letAgent } from '../../rovo/talk';
import { panelOf, valueOf } from '../improvement-site';
import { snapshotOf } from '../jira-snapshot';
import { openOddSite, openUntouchedOddSite, type OddSite } from './odd-site';

const everything = { place: null, source: null, search: '', page: 0 };
const refusal = (code: string, message: RegExp) => ({ ok: false, error: { code, message: expect.stringMatching(message) as string } });

describe('adopting a project where the app has its fields already', () => {
  let at: OddSite;
  beforeAll(async () => {
    at = await openOddSite();
  });
  afterAll(() => at.site.close());
  const issueAt = (index: number) => {
    const key = at.odd.issueKeys[index] ?? '';
    return { issue: { id: at.site.jira.state.issueIdByKey.get(key) ?? '', key } };
  };
  const register = async () => valueOf(await at.ask('team', 'viewRegister', everything, { project: { id: at.odd.id, key: at.odd.key } }));

  test('makes nothing and changes nothing in Jira', async () => {
    const before = snapshotOf(at.site);
    expect((await at.check(at.mapping())).things).toEqual([]);
    expect(valueOf(await at.adopt(at.mapping()))).toMatchObject({ origin: 'adopted', mapping: at.mapping(), job: null });
    expect(snapshotOf(at.site)).toEqual(before);
  });

  test('what was there before is in the register, at the stage that its status counts as', async () => {
    const expected: Partial<Record<string, Place>> = {
      Erfasst: 'identified',
      Geplant: 'planned',
      'In Umsetzung': 'implementing',
      Abgeschlossen: 'communicated',
    };
    const improvements = oddIssues.filter(({ type }) => type === 'Verbesserung');
    const { items } = await register();
    expect(items).toHaveLength(improvements.length);
    for (const issue of improvements) {
      const place = expected[endOf(issue)] ?? 'on-hold';
      expect(items.find(({ title }) => title === issue.summary)?.place).toBe(place);
    }
  });

  test('its panel tells stage and needs, with its child tasks as actions', async () => {
    const panel = panelOf(await at.ask('team', 'viewIssue', {}, issueAt(4)));
    expect(panel.improvement).toMatchObject({ kind: 'improvement', place: 'implementing', projectId: at.odd.id });
    expect(panel.improvement.actions.map(({ title }) => title)).toEqual(['Übungsplan schreiben', 'Testsystem beschaffen']);
    expect(panel.improvement.visits.map(({ place }) => place)).toEqual(['identified', 'prioritized', 'planned', 'implementing']);
    expect(panel.move?.needs).toMatchObject([{ fact: 'actionsDone', met: false }]);
  });

  test('its panel knows the ways that Jira offers the person now, and calls them as the workflow does', async () => {
    const { move, offers } = panelOf(await at.ask('team', 'viewIssue', {}, issueAt(0)));
    expect(move?.to).toBe('prioritized');
    expect(offers).toEqual([
      { name: 'Sichten', to: 'identified' },
      { name: 'Verwerfen', to: 'declined' },
    ]);
    const ofManager = panelOf(await at.ask('manager', 'viewIssue', {}, issueAt(3))).offers.map(({ to }) => to);
    expect(ofManager).toContain('on-hold');
  });

  test('a stage without a status is told to be not in the project', async () => {
    expect(panelOf(await at.ask('team', 'viewIssue', {}, issueAt(0))).absent).toEqual([]);
    const { improvement } = at.mapping().kinds;
    const { standardized: _gone, ...statusIds } = improvement?.statusIds ?? {};
    valueOf(await at.adopt({ ...at.mapping(), kinds: { improvement: { ...improvement, statusIds } } } as ProjectMapping));
    expect(panelOf(await at.ask('team', 'viewIssue', {}, issueAt(0))).absent).toEqual(['standardized']);
    valueOf(await at.adopt(at.mapping()));
  });

  test('moves by ids along localized names, and a way that is missing is told of', async () => {
    expect(panelOf(await at.ask('team', 'moveToStage', { stage: 'implementing' }, issueAt(3))).improvement.place).toBe('implementing');
    const answer = await at.ask('team', 'moveToStage', { stage: 'prioritized' }, issueAt(0));
    expect(answer).toMatchObject(refusal('forbidden', /^The workflow offers you no way to Prioritized from here\./));
  });

  test('the agent says of a way that is missing what the panel says, of one record and in its list', async () => {
    const key = at.odd.issueKeys[0] ?? '';
    const words = 'Next step: Prioritize. The workflow offers you no way to Prioritized from here. An administrator of the project';
    const told = await letAgent(at.site, 'team', 'get-improvement', { workItem: key });
    expect(told.words).toContain(words);
    expect(told.words).not.toContain('Nothing is missing');
    const list = await letAgent(at.site, 'team', 'list-improvements', { whose: 'everybody', project: 'ODD' });
    expect(list.words).toMatch(new RegExp(`${key} .*${words}`));
    const moved = await letAgent(at.site, 'team', 'move-improvement', { workItem: key });
    expect(moved).toMatchObject({ ok: false, words: expect.stringMatching(/^The workflow offers you no way to Prioritized from here\./) });
  });

  test('its figures are searched for by all statuses of a stage', async () => {
    const config = { projectIds: [at.odd.id] };
    const list = valueOf(await at.ask('admin', 'listFigure', { figure: { kind: 'place', value: 'identified' }, page: 0 }, { config }));
    expect(list.items.map(({ title }) => title)).toEqual([oddIssues[0]?.summary]);
    expect(list.jql).toContain(at.statusOf('Gesichtet'));
  });

  test('another mapping takes the place of the first, in the register too', async () => {
    const { improvement } = at.mapping().kinds;
    const statusIds = { ...improvement?.statusIds, planned: at.statusOf('Gesichtet') };
    const mapping = { kinds: { improvement: { ...improvement, statusIds, furtherStatusIds: {} } }, actionTypeId: null } as ProjectMapping;
    expect(valueOf(await at.adopt(mapping)).mapping).toEqual(mapping);
    expect((await register()).items.map(({ place }) => place)).not.toContain('planned');
    await at.adopt(at.mapping());
  });

  test('the project that set-up made cannot be mapped by hand', async () => {
    const { mapping } = valueOf(await at.ask('admin', 'viewAdoption', { projectId: at.project.id }));
    const { seen } = await at.check(at.mapping());
    const answer = await at.ask('admin', 'adoptProject', { projectId: at.project.id, mapping, seen });
    expect(answer).toMatchObject(refusal('conflict', /^Project: set-up made CI/));
  });

  test('only Jira administrators adopt', async () => {
    const wanted = { projectId: at.odd.id, mapping: at.mapping(), seen: '' };
    expect(await at.ask('manager', 'adoptProject', wanted)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test.each([
    ['no type for improvements', () => ({ ...at.mapping(), kinds: {} }), /^Improvement stands on no work type/],
    ['two kinds on one type', () => twice(at.mapping()), /stand on the same work type/],
    ['a status for two stages', () => withStatus('verifying', at.statusOf('Geplant')), /stand on the same status/],
    ['a status that is not there', () => withStatus('planned', '4711'), /no longer exists/],
  ])('%s is refused by its kind, and the mapping stays', async (_, wrong, message) => {
    expect(await at.adopt(wrong())).toMatchObject(refusal('invalid', message));
    expect((await at.view()).mapping).toEqual(at.mapping());
  });
  const withStatus = (place: Place, status: string): ProjectMapping => {
    const { improvement } = at.mapping().kinds;
    if (improvement === undefined) throw new Error('The mapping has no improvement.');
    return { ...at.mapping(), kinds: { improvement: { ...improvement, statusIds: { ...improvement.statusIds, [place]: status } } } };
  };
  const twice = (mapping: ProjectMapping): ProjectMapping => {
    const { improvement } = mapping.kinds;
    return improvement === undefined ? mapping : { ...mapping, kinds: { improvement, objective: { ...improvement, statusIds: {} } } };
  };

  test('a stage whose status is deleted afterwards is named, and loses nothing', async () => {
    const before = panelOf(await at.ask('team', 'viewIssue', {}, issueAt(0)));
    const { state } = at.site.jira;
    const gone = at.statusOf('Bewertet');
    for (const workflow of state.workflows.values()) {
      workflow.statusIds = workflow.statusIds.filter((id) => id !== gone);
      workflow.transitions = workflow.transitions.filter(
        ({ toStatusId, fromStatusIds }) => toStatusId !== gone && !fromStatusIds.includes(gone),
      );
    }
    state.statuses.delete(gone);
    expect((await at.view()).findings).toContainEqual(
      expect.objectContaining({ code: 'deleted-status', severity: 'blocks', place: 'prioritized' }),
    );
    expect(await at.ask('team', 'moveToStage', { stage: 'prioritized' }, issueAt(0))).toMatchObject(
      refusal('not-set-up', /^Stage Prioritized points to a status that no longer exists\. Open Project settings/),
    );
    expect(panelOf(await at.ask('team', 'viewIssue', {}, issueAt(0))).improvement).toEqual(before.improvement);
    const set = valueOf(await at.ask('admin', 'viewSetUp', {})).projects.find(({ key }) => key === 'ODD');
    expect(set).toMatchObject({ healthy: false });
  });
});

describe('adopting the first project of a site', () => {
  test('shows what it would make, makes that in the background and nothing else', async () => {
    const at = await openUntouchedOddSite();
    const before = snapshotOf(at.site) as Record<string, unknown>;
    const { findings, things } = await at.check(at.mapping());
    expect(findings.map(({ code }) => code)).toContain('field-missing');
    expect(new Set(things.map(({ what }) => what))).toEqual(new Set(['Link type', 'Field']));
    expect(things.filter(({ verdict }) => verdict === 'create').length).toBeGreaterThan(30);
    expect(snapshotOf(at.site)).toEqual(before);

    expect(valueOf(await at.adopt(at.mapping())).job).toMatchObject({ key: 'ODD', state: 'waiting' });
    const view = await at.view();
    expect(view).toMatchObject({ origin: 'adopted', mapping: at.mapping(), job: { state: 'done', message: null } });
    const { fields: _fields, linkTypes: _links, ...rest } = snapshotOf(at.site) as Record<string, unknown>;
    const { fields, linkTypes, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(view.findings.map(({ code }) => code)).not.toContain('field-missing');
    expect(valueOf(await at.ask('viewSetUp', {})).ledger.map(({ what }) => what)).not.toContain('Status');
    await at.site.close();
  });

  test('link types of the site may stand for the app’s own, and set-up keeps to them', async () => {
    const at = await openUntouchedOddSite();
    const relates = [...at.site.jira.state.linkTypes.values()].find(({ name }) => name === 'Relates')?.id ?? '';
    const { things } = await at.check(at.mapping(), { source: relates });
    expect(things.find(({ what, id }) => what === 'Link type' && id === relates)).toMatchObject({
      name: 'Improvement source',
      verdict: 'reuse',
    });
    await at.adopt(at.mapping(), { source: relates });
    expect((await at.view()).links).toMatchObject({ source: relates });
    await at.ask('provisionProject', { key: 'CI', name: 'Continual improvement' });
    await at.site.host.drainQueue();
    expect((await at.view()).links).toMatchObject({ source: relates });
    expect([...at.site.jira.state.linkTypes.values()].map(({ name }) => name)).not.toContain('Improvement source');
    expect(await at.adopt(at.mapping(), {})).toMatchObject({ ok: true });
    expect(await at.ask('checkMapping', { projectId: at.odd.id, mapping: at.mapping(), links: { source: relates } })).toMatchObject(
      refusal('conflict', /^Link types: this site has its link types already/),
    );
    await at.site.close();
  });

  test('what was not seen is not made', async () => {
    const at = await openUntouchedOddSite();
    const before = snapshotOf(at.site);
    const answer = await at.ask('adoptProject', { projectId: at.odd.id, mapping: at.mapping(), seen: 'something else' });
    expect(answer).toMatchObject(refusal('conflict', /^Look again/));
    const relates = [...at.site.jira.state.linkTypes.keys()][0] ?? '';
    const both = { source: relates, repeat: relates };
    expect(await at.ask('checkMapping', { projectId: at.odd.id, mapping: at.mapping(), links: both })).toMatchObject(
      refusal('invalid', /one link type cannot stand for two relations/),
    );
    expect(snapshotOf(at.site)).toEqual(before);
    await at.site.close();
  });

  test.each([1, 5, 20])('a job killed after %i calls goes on where it was', async (afterCalls) => {
    const at = await openUntouchedOddSite();
    at.site.host.faults.apply({ kill: { functionKey: 'run-project-job', afterCalls } });
    await at.adopt(at.mapping());
    await at.site.host.drainQueue();
    expect(await at.view()).toMatchObject({ origin: 'adopted', job: { state: 'done' } });
    const names = [...at.site.jira.state.fields.values()].map(({ name }) => name);
    expect(names.filter((name) => name === 'Impact')).toHaveLength(1);
    await at.site.close();
  });
});
