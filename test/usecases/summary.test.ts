import { openImprovementSite, valueOf, type ImprovementSite } from './improvement-site';
import { restrict } from './restrict';
import { settle } from './settle';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  await at.raise('Restore backups faster');
  await at.raise('Train everybody', { source: 'monitoring', clauses: ['7.2', '10.1'], controls: ['A.6.3'] });
  const secret = await at.raise('Secret breach follow-up', { source: 'nonconformity' });
  restrict(at.site, secret.issue.id, ['verifier']);
  await settle(at.site);
});
afterAll(() => at.site.close());

const count = (bars: readonly { label: string; count: number }[], label: string) => bars.find((bar) => bar.label === label)?.count;

describe('the summary', () => {
  test('counts what the viewer may see, and says how many are hidden', async () => {
    const { summary, projects } = valueOf(await at.ask('manager', 'viewSummary', {}, { config: {} }));
    expect(projects.map((project) => project.key)).toEqual(['CI']);
    expect(summary).toMatchObject({ total: 2, notVisible: 1 });
    expect(count(summary.byPlace, 'Identified')).toBe(2);
    expect(count(summary.bySource, 'Nonconformity or incident')).toBe(0);
    expect(JSON.stringify(summary)).not.toContain('Secret');
  });

  test('who may see the restricted improvement has it in the numbers', async () => {
    const { summary } = valueOf(await at.ask('verifier', 'viewSummary', {}, { config: {} }));
    expect(summary).toMatchObject({ total: 3, notVisible: 0 });
  });

  test('costs three calls of the backend', async () => {
    at.site.host.metrics.reset();
    await at.ask('manager', 'viewSummary', {}, { config: {} });
    const report = at.site.host.metrics.report();
    expect(report.product.calls + report.kvs.reads.calls).toBeLessThanOrEqual(3);
    expect(report.kvs.writes.calls).toBe(0);
  });

  test('the outsider learns nothing, not even a number', async () => {
    const answer = await at.ask('outsider', 'viewSummary', {}, { config: { projectIds: [at.project.id] } });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'forbidden', message: expect.stringContaining('You have no access to'), field: 'Projects' },
    });
    expect(JSON.stringify(answer)).not.toMatch(/[0-9]/);
    expect(await at.ask('outsider', 'listFigure', { figure: { kind: 'open' }, page: 0 }, { config: {} })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await at.ask('outsider', 'viewRegister', { place: null, source: null, search: '', page: 0 })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(valueOf(await at.ask('outsider', 'listProjects', {}))).toEqual([]);
  });

  test.each([
    [{ projectIds: ['99999'] }, 'not-set-up', 'Projects'],
    [{ projectIds: ['CI'] }, 'invalid', 'Projects'],
    [{ period: 'decade' }, 'invalid', 'Period'],
    [{ period: 'custom' }, 'invalid', 'Period'],
    [{ period: 'custom', from: '2026-02-01', to: '2026-01-01' }, 'invalid', 'Period'],
    [{ period: 'custom', from: 'yesterday', to: '2026-01-01' }, 'invalid', 'First day'],
  ])('the config %j is refused as %s with the name of the setting', async (config, code, field) => {
    const answer = await at.ask('manager', 'viewSummary', {}, { config });
    expect(answer).toMatchObject({
      ok: false,
      error: { code, field, message: expect.stringContaining(field === 'First day' ? 'First day' : field) },
    });
  });
});

describe('the list behind a number', () => {
  test('has the rows, the people and the same search in Jira by ids', async () => {
    const list = valueOf(
      await at.ask('manager', 'listFigure', { figure: { kind: 'source', value: 'monitoring' }, page: 0 }, { config: {} }),
    );
    expect(list.items.map((item) => item.title)).toEqual(['Train everybody']);
    expect(list.total).toBe(1);
    expect(list.path).toBe(`/issues/?jql=${encodeURIComponent(list.jql)}`);
    expect(list.jql).not.toContain('Identified');
  });

  test.each([
    { kind: 'open' },
    { kind: 'overdue' },
    { kind: 'opened' },
    { kind: 'done' },
    { kind: 'verified' },
    { kind: 'declined' },
    { kind: 'effective' },
    { kind: 'place', value: 'identified' },
    { kind: 'source', value: 'audit' },
    { kind: 'source', value: 'none' },
    { kind: 'clause', value: '10.1' },
    { kind: 'clause', value: '9.2" OR 1=1' },
    { kind: 'theme', value: 'none' },
  ])('Jira finds as many for %j', async (figure) => {
    const list = valueOf(await at.ask('verifier', 'listFigure', { figure, page: 0 }, { config: {} }));
    const init = {
      method: 'POST',
      body: JSON.stringify({ jql: list.jql, fields: ['id'] }),
      headers: { 'content-type': 'application/json' },
    };
    const response = await at.site.fetchAs('verifier', '/rest/api/3/search/jql', init);
    expect(response.status).toBe(200);
    expect(((await response.json()) as { issues: unknown[] }).issues).toHaveLength(list.total);
  });
});

describe('the register of a project', () => {
  const everything = { place: null, source: null, search: '', page: 0 };

  test('shows the newest first, with what is hidden counted', async () => {
    const view = valueOf(await at.ask('team', 'viewRegister', everything));
    expect(view.items.map((item) => item.title)).toEqual(['Train everybody', 'Restore backups faster']);
    expect(view).toMatchObject({ total: 2, matching: 2, notVisible: 1, mayRaise: true });
  });

  test('is filtered by words of what the table shows', async () => {
    const view = valueOf(await at.ask('auditor', 'viewRegister', { ...everything, search: 'a.6.3' }));
    expect(view).toMatchObject({ total: 2, matching: 1, mayRaise: false });
  });

  test('a page beyond the end is empty', async () => {
    expect(valueOf(await at.ask('team', 'viewRegister', { ...everything, page: 9 })).items).toEqual([]);
  });
});
