import { startWalk, surfaceOf, type Walk } from './walk';

/** What people who may only read are offered, and how the editors behave under a slow hand. */
let walk: Walk;
let improvementKey = '';

beforeAll(async () => {
  walk = await startWalk('demo');
  const { jira } = walk.site;
  const planned = [...jira.state.issues.values()].find(({ statusId }) => jira.state.statuses.get(statusId)?.name === 'Planned');
  improvementKey = planned?.key ?? '';
}, 180_000);
afterAll(() => walk.end());

test('a slow press on Save after a choice arrives, and the frame shrinks when the list closes', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${improvementKey}`);
  await visit.page.getByRole('button', { name: 'Edit Annex A controls' }).click();
  const editor = await surfaceOf(visit.page, 'controls-field');
  const frame = visit.page.locator('iframe[title="Edit Annex A controls"]');
  const heightOf = async () => (await frame.boundingBox())?.height ?? 0;
  const input = editor.getByRole('combobox');
  await input.waitFor();
  await visit.page.waitForTimeout(300);
  const closed = await heightOf();
  await input.click();
  await visit.page.waitForTimeout(300);
  expect(await heightOf()).toBeGreaterThan(closed + 100);
  expect(await editor.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBeLessThanOrEqual(0);
  await input.press('Tab');
  await visit.page.waitForTimeout(800);
  expect(Math.abs((await heightOf()) - closed)).toBeLessThanOrEqual(1);
  await input.fill('8.13');
  await editor.getByRole('option').first().click();
  await editor.getByRole('button', { name: 'Save' }).click({ delay: 700 });
  await visit.page.getByRole('button', { name: 'Edit Annex A controls' }).waitFor();
  const issue = walk.site.jira.state.issues.get(walk.site.jira.state.issueIdByKey.get(improvementKey) ?? '');
  expect(Object.values(issue?.fields ?? {}).flat()).toContain('A.8.13');
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor is offered nothing that would be refused', async () => {
  const visit = await walk.visitAs('auditor');
  const buttons = async (path: string) => {
    await visit.open(path);
    return visit.page.locator('main').getByRole('button').allInnerTexts();
  };
  expect(await buttons(`/browse/${improvementKey}`)).toEqual(['Comments', 'History', 'Audit trail']);
  expect(await visit.page.getByLabel('Add a comment').count()).toBe(0);
  expect(await buttons('/jira/projects/CI/board')).toEqual([]);
  expect(await visit.page.getByRole('link', { name: 'Create' }).count()).toBe(0);
  expect(await buttons('/jira/projects/CI/create')).toEqual([]);
  await visit.page.getByText('You may read this project, not add to it').waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the member of the team is offered the way on', async () => {
  const visit = await walk.visitAs('team');
  await visit.open('/jira/projects/CI/board');
  await visit.page.getByRole('button', { name: `Move ${improvementKey}`, exact: true }).waitFor();
  await visit.open(`/browse/${improvementKey}`);
  await visit.page.getByLabel('Add a comment').waitFor();
  await visit.close();
});
