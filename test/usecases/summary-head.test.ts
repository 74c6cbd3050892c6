import { openImprovementSite, valueOf, type ImprovementSite } from './improvement-site';
import { restrict } from './restrict';
import { settle } from './settle';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  await at.raise('Restore backups faster');
  await at.raise('Train everybody', { source: 'monitoring' });
  const secret = await at.raise('Secret breach follow-up', { source: 'nonconformity' });
  restrict(at.site, secret.issue.id, ['verifier']);
  await settle(at.site);
});
afterAll(() => at.site.close());

const onDashboard = (gadgetConfiguration: unknown) => ({ gadgetConfiguration });

describe('the first lines of the summary, on a dashboard', () => {
  test.each(['manager', 'verifier'] as const)('are for the %s what the macro shows them', async (person) => {
    const { head, projects } = valueOf(await at.ask(person, 'viewSummaryHead', {}, onDashboard({})));
    const { summary } = valueOf(await at.ask(person, 'viewSummary', {}, { config: {} }));
    const { headline, byPlace, total, notVisible } = summary;
    expect(head).toMatchObject({ headline, byPlace, total, notVisible });
    expect(projects.map((project) => project.key)).toEqual(['CI']);
    expect(head.tiles.map(({ label, count }) => [label, count])).toEqual([
      ['open', total],
      ['overdue', 0],
      ['need a decision', 0],
      ['verified', 0],
    ]);
  });

  test('cost two calls and one read unit of the storage where everything is shown', async () => {
    at.site.host.metrics.reset();
    valueOf(await at.ask('manager', 'viewSummaryHead', {}, onDashboard({ projectIds: [], period: 'year', refresh: 15 })));
    const { product, kvs } = at.site.host.metrics.report();
    expect(product.calls + kvs.reads.calls).toBe(2);
    expect(kvs.reads.bytes).toBeLessThanOrEqual(10_240);
    expect(kvs.writes.calls).toBe(0);
  });

  test('cost three calls for chosen projects and days', async () => {
    const chosen = { projectIds: [at.project.id], period: 'custom', from: '2026-01-01', to: '2026-12-31' };
    at.site.host.metrics.reset();
    valueOf(await at.ask('manager', 'viewSummaryHead', {}, onDashboard(chosen)));
    const { product, kvs } = at.site.host.metrics.report();
    expect(product.calls + kvs.reads.calls).toBeLessThanOrEqual(3);
  });

  test('open the list of the same projects and days', async () => {
    const chosen = { projectIds: [at.project.id], period: 'last-quarter' };
    const figure = { kind: 'source', value: 'monitoring' };
    expect(valueOf(await at.ask('manager', 'listFigure', { figure, page: 0 }, onDashboard(chosen))).total).toBe(0);
    expect(valueOf(await at.ask('manager', 'listFigure', { figure, page: 0 }, onDashboard({}))).total).toBe(1);
  });

  test('are refused to who sees none of the projects, and name the setting that is wrong', async () => {
    const refused = await at.ask('outsider', 'viewSummaryHead', {}, onDashboard({}));
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden', field: 'Projects' } });
    const broken = await at.ask('manager', 'viewSummaryHead', {}, onDashboard({ period: 'decade' }));
    expect(broken).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Period' } });
  });
});
