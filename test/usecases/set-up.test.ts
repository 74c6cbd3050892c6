import { deleteStatus } from './delete-status';
import { openImprovementSite, panelOf, setUpProject, valueOf, type ImprovementSite } from './improvement-site';

let at: ImprovementSite;
beforeEach(async () => {
  at = await openImprovementSite('AUDIT');
});
afterEach(() => at.site.close());

const wanted = { key: 'AUDIT', name: 'Continual improvement' };

describe('setting up a project', () => {
  test('a key that is a reserved word of JQL just works', async () => {
    await at.raise('In a project called AUDIT');
    await at.site.host.drainQueue();
    const view = valueOf(await at.ask('team', 'viewRegister', { place: null, source: null, search: '', page: 0 }));
    expect(view.items).toMatchObject([{ key: 'AUDIT-1' }]);
    await at.site.host.runScheduled();
    await at.site.host.drainQueue();
    expect(valueOf(await at.ask('team', 'viewRegister', { place: null, source: null, search: '', page: 0 })).total).toBe(1);
  });

  test('running it twice changes nothing', async () => {
    const sizes = () => Object.entries(at.site.jira.state).map(([name, kept]) => [name, kept.size]);
    const [sizesBefore, before] = [sizes(), valueOf(await at.ask('admin', 'viewSetUp', {}))];
    const { job, ...view } = await setUpProject(at, wanted);
    expect(view).toEqual({ projects: before.projects, ledger: before.ledger, adopting: null });
    expect(job).toMatchObject({ key: 'AUDIT', state: 'done', message: null });
    expect(sizes()).toEqual(sizesBefore);
  });

  test('a second project shares everything but itself', async () => {
    const before = at.site.jira.state.workflows.size;
    const view = await setUpProject(at, { key: 'CI', name: 'Second project' });
    expect(view.projects.map((project) => [project.key, project.healthy])).toEqual([
      ['AUDIT', true],
      ['CI', true],
    ]);
    expect(at.site.jira.state.workflows.size).toBe(before);
  });

  test('a set-up that broke off goes on where it was', async () => {
    const { state } = at.site.jira;
    const project = [...state.projects.values()].find((candidate) => candidate.key === 'AUDIT');
    if (project !== undefined) state.projects.delete(project.id);
    const view = await setUpProject(at, wanted);
    expect(view.ledger.filter((line) => line.what === 'Project')).toHaveLength(1);
    expect(view.projects.some((candidate) => candidate.key === 'AUDIT' && candidate.id !== project?.id)).toBe(true);
  });

  test('the key of somebody else’s project is refused by its field', async () => {
    const body = { key: 'TAKEN', name: 'Taken', projectTypeKey: 'business', leadAccountId: at.site.person('admin').accountId };
    await at.site.fetchAs('admin', '/rest/api/3/project', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const answer = await at.ask('admin', 'provisionProject', { key: 'TAKEN', name: 'Improvements' });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'Key: TAKEN is already the key of the project Taken. Choose another key.', field: 'Key' },
    });
  });

  test('a taken name ends the set-up with its field, and another name goes on', async () => {
    const { job } = await setUpProject(at, { key: 'OTHER', name: wanted.name });
    expect(job).toMatchObject({ key: 'OTHER', state: 'failed', message: expect.stringMatching(/^Name: /) });
    expect((await setUpProject(at, { key: 'OTHER', name: 'Another name' })).job).toMatchObject({ state: 'done' });
  });

  test('only administrators set up', async () => {
    for (const name of ['viewSetUp', 'provisionProject'] as const) {
      expect(await at.ask('team', name, name === 'viewSetUp' ? {} : { key: 'MINE', name: 'Mine' })).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    }
    expect(await at.ask('team', 'viewSettings', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});

describe('a status of the mapping is deleted', () => {
  test('the settings name the stage and the way out', async () => {
    deleteStatus(at.site, 'Planned');
    const settings = valueOf(await at.ask('admin', 'viewSettings', {}));
    expect(settings.problems).toEqual([
      'Stage Planned of Improvement points to a status that no longer exists. Run the set-up for this project again: Apps → Clause 10 set-up.',
      'Stage Planned of Corrective action points to a status that no longer exists. Run the set-up for this project again: Apps → Clause 10 set-up.',
    ]);
    expect(valueOf(await at.ask('admin', 'viewSetUp', {})).projects).toMatchObject([{ key: 'AUDIT', healthy: false }]);
  });

  test('a move to that stage is refused with the stage and the way out', async () => {
    const improvement = await at.raise('Plan me');
    await improvement.ask('team', 'moveToStage', { stage: 'prioritized' });
    await improvement.ask('team', 'recordFacts', { impact: 1, effort: 1, alignment: 1 });
    deleteStatus(at.site, 'Planned');
    const answer = await improvement.ask('team', 'moveToStage', { stage: 'planned' });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'not-set-up',
        field: 'Stage',
        message: expect.stringMatching(/^Stage Planned points to a status that no longer exists\. Open Project settings → Improvements/),
      },
    });
  });

  test('running the set-up again heals it', async () => {
    const improvement = await at.raise('Heal me');
    await improvement.ask('team', 'moveToStage', { stage: 'prioritized' });
    await improvement.ask('team', 'recordFacts', { impact: 1, effort: 1, alignment: 1 });
    deleteStatus(at.site, 'Planned');
    expect((await setUpProject(at, wanted)).projects).toMatchObject([{ healthy: true }]);
    expect(panelOf(await improvement.ask('team', 'moveToStage', { stage: 'planned' })).improvement.place).toBe('planned');
  });
});

describe('a project that is not set up', () => {
  test('says so and tells who can help', async () => {
    const answer = await at.ask(
      'team',
      'viewRegister',
      { place: null, source: null, search: '', page: 0 },
      { project: { id: '4711', key: 'OTHER' } },
    );
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'not-set-up', field: 'Project', message: expect.stringContaining('Project OTHER is not set up') },
    });
  });
});
