import AxeSource from 'axe-core';
import type { Frame } from 'playwright-core';
import { startWalk, surfaceOf, type Look, type Walk } from './walk';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
}, 180_000);
afterAll(() => walk.end());

async function graveFindings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AxeSource.source);
  return frame.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof AxeSource }).axe.run(document);
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
  });
}

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
    await surface.getByRole('heading', { name: /^[1-9][0-9]? of 16 evidenced$/ }).waitFor();
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
