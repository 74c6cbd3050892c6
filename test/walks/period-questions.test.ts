import { graveFindings } from './grave-findings';
import { startWalk, surfaceOf, type Look, type Walk } from './walk';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
}, 180_000);
afterAll(() => walk.end());

const looks: readonly Required<Look>[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 390 },
];

test.each(looks)(
  'the auditor goes from a question to the signed review, in $theme at $width',
  async (look) => {
    const visit = await walk.visitAs('auditor', look);
    await visit.open('/jira/apps/audit');
    const surface = await surfaceOf(visit.page, 'audit');
    walk.site.host.metrics.reset();
    await surface.getByRole('button', { name: 'Auditor’s questions' }).click();
    await surface.getByLabel('First day').fill('2020-01-01');
    await surface.getByText(/and 1 signed review of it/).waitFor();
    await surface.getByRole('heading', { name: /^[1-9][0-9]? of 21 evidenced$/ }).waitFor();
    expect(await graveFindings(surface)).toEqual([]);
    await visit.page.setViewportSize({ width: look.width, height: 2600 });
    await visit.page.waitForTimeout(300);
    await visit.page.screenshot({ path: `test/screenshots/period-questions-${look.theme}-${String(look.width)}.png` });
    const attendance = surface.getByRole('listitem', { name: /^Did top management attend/ });
    const opened = visit.page.context().waitForEvent('page');
    await attendance.getByRole('link').first().click();
    const review = await opened;
    await review.waitForLoadState('networkidle');
    await (
      await surfaceOf(review, 'review')
    )
      .getByText(/SHA-256/)
      .first()
      .waitFor();
    expect(walk.site.host.metrics.report().kvs.writes.calls).toBe(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  },
  120_000,
);
