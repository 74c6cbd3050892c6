import { checkTraffic } from '../contract/har-check';
import { startWalk, surfaceOf, type Walk } from './walk';

let walk: Walk;
let key: string;
beforeAll(async () => {
  walk = await startWalk('demo');
  const issues = [...walk.site.jira.state.issues.values()];
  key = issues.find(({ summary }) => summary === 'Test a restore of every critical system twice a year')?.key ?? '';
}, 120_000);
afterAll(() => walk.end());

test('the auditor compares what was recorded with the page of today', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(`/browse/${key}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByText('now version 4, changed twice since').waitFor();
  const opened = visit.page.context().waitForEvent('page');
  await panel.getByRole('link', { name: /^Compare/ }).click();
  const comparison = await opened;
  await comparison.getByRole('heading', { name: 'Restore procedure: versions compared' }).waitFor();
  expect(await comparison.locator('ins').allInnerTexts()).toContain('Added step 4: restore the directory first');
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the team records the version of today, finds a second page by its words and links it', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${key}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('button', { name: 'Change Documentation' }).click();
  await panel.getByRole('button', { name: /^Record version 4/ }).click();
  await panel.getByText('unchanged since').waitFor();
  await panel.getByRole('button', { name: 'Change Documentation' }).click();
  await panel.getByRole('combobox', { name: 'Page in Confluence' }).fill('backup stand');
  await panel.getByRole('option', { name: /^Backup standard/ }).click();
  await panel.getByRole('combobox').waitFor({ state: 'detached' });
  await visit.page.getByRole('region', { name: 'is documented in' }).getByRole('link', { name: 'Backup standard, version 5' }).waitFor();
  expect(await panel.getByRole('list', { name: 'Linked pages' }).getByRole('listitem').count()).toBe(2);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('all calls that the app made keep Atlassian’s published contract', () => {
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
