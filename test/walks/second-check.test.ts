import { mkdirSync } from 'node:fs';
import { graveFindings } from './grave-findings';
import { startWalk, surfaceOf, type Look, type Walk } from './walk';

const shots = 'test/screenshots';
const overdue = 'Test a restore of every critical system twice a year';

let walk: Walk;
beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  walk = await startWalk('demo');
}, 180_000);
afterAll(() => walk.end());

const keyOf = (title: string) => [...walk.site.jira.state.issues.values()].find(({ summary }) => summary === title)?.key ?? '';

const looks: readonly Required<Look>[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 390 },
];

test.each(looks)('the verifier sees that it is due and what a failed check does, in $theme, $width pixels wide', async (look) => {
  const visit = await walk.visitAs('verifier', look);
  await visit.open(`/browse/${keyOf(overdue)}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await visit.page.getByText(/^Next: Second check, due \d{1,2} [A-Z][a-z]+ \d{4}$/).waitFor();
  await panel.getByRole('button', { name: 'Record Second check' }).click();
  const form = panel.getByRole('form', { name: 'Record second check' });
  await form.getByLabel('Second check', { exact: true }).selectOption('Not effective any more');
  await form.getByText('It goes back to Planned at once, and counts as reopened.').waitFor();
  await visit.page.setViewportSize({ width: look.width, height: 2400 });
  await visit.page.waitForTimeout(400);
  await visit.page.screenshot({ path: `${shots}/second-check-${look.theme}-${String(look.width)}.png` });
  expect(await graveFindings(panel)).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('a failed check reopens it, and the panel tells which attempt this is', async () => {
  const visit = await walk.visitAs('verifier');
  await visit.open(`/browse/${keyOf(overdue)}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('button', { name: 'Record Second check' }).click();
  const form = panel.getByRole('form', { name: 'Record second check' });
  await form.getByLabel('Value').fill('19 hours');
  await form.getByLabel('Second check', { exact: true }).selectOption('Not effective any more');
  await form.getByRole('button', { name: 'Record and reopen' }).click();
  await panel
    .getByText(/^Second check: not effective any more on .* \(19 hours, target 8 hours\), found by .*, back to planning, second attempt\.$/)
    .waitFor();
  // What was done for the first attempt is no plan of the second.
  await panel.getByText('At least one action: this is of the attempt before').waitFor();
  expect(await panel.getByRole('button', { name: 'Start implementing', exact: true }).isDisabled()).toBe(true);
  await visit.page.setViewportSize({ width: 1280, height: 2400 });
  await visit.page.waitForTimeout(400);
  await visit.page.screenshot({ path: `${shots}/second-check-failed.png` });
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
