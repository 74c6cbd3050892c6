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
    const macro = await surfaceOf(review, 'review');
    await macro
      .getByText(/SHA-256/)
      .first()
      .waitFor();
    await macro.getByRole('button', { name: 'Compare with today' }).click();
    await macro.getByRole('heading', { name: /against what was signed|Nothing that was signed was changed/ }).waitFor();
    expect(await graveFindings(macro)).toEqual([]);
    expect(walk.site.host.metrics.report().kvs.writes.calls).toBe(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  },
  120_000,
);

test('the page of the policy is named in set-up, and answers its question', async () => {
  const visit = await walk.visitAs('admin', { theme: 'dark', width: 390 });
  await visit.open('/jira/settings/apps/set-up');
  const surface = await surfaceOf(visit.page, 'set-up');
  const policy = surface.getByRole('region', { name: 'Information security policy' });
  await policy.getByText(/^“We improve the information security management system continually/).waitFor();
  await policy.getByRole('button', { name: 'Name another page or sentence' }).click();
  await policy.getByRole('combobox', { name: 'Page of the policy' }).fill('Information security policy');
  await policy.getByRole('option', { name: /^Information security policy/ }).click();
  await policy.getByRole('form', { name: 'Confirm the sentence' }).waitFor();
  expect(await graveFindings(surface)).toEqual([]);
  await visit.open('/jira/apps/audit/questions?from=2020-01-01&to=2099-12-31');
  const questions = await surfaceOf(visit.page, 'audit');
  const committed = questions.getByRole('listitem', { name: /^Does the policy commit to continual improvement/ });
  await committed.getByRole('link', { name: /Information security policy/ }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
}, 60_000);
