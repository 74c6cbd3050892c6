import type { Page } from 'playwright-core';
import { readReview } from './pages';
import { startWalk, surfaceOf, type Walk } from './walk';

/** The gadget on a dashboard of Jira: what each person sees of it, and how its owner changes it. */
let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
}, 180_000);
afterAll(() => walk.end());

const path = '/jira/dashboards/1';
const tilesOf = async (page: Page) => {
  const gadget = await surfaceOf(page, 'gadget');
  const tiles = gadget.getByRole('list', { name: 'Key figures' }).getByRole('listitem');
  await tiles.first().waitFor();
  return tiles.allInnerTexts();
};

test('the manager sees the numbers that the summary of the same days shows, and opens a list in place', async () => {
  const visit = await walk.visitAs('manager');
  await visit.open(path);
  const tiles = await tilesOf(visit.page);
  expect(tiles).toHaveLength(4);
  const gadget = await surfaceOf(visit.page, 'gadget');
  await gadget.getByRole('button', { name: /need a decision/ }).click();
  const list = gadget.getByRole('region', { name: 'Needs a decision' });
  await list.getByRole('row').nth(1).waitFor();
  expect(await list.getByRole('row').count()).toBe(Number.parseInt(tiles[2] ?? '', 10) + 1);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('its owner chooses other days, adds one more gadget and takes it away again', async () => {
  const visit = await walk.visitAs('manager');
  await visit.open(path);
  await tilesOf(visit.page);
  await visit.page.getByRole('button', { name: 'Configure' }).click();
  const form = await surfaceOf(visit.page, 'summary-config');
  await form.getByLabel('This year').check();
  await form.getByRole('button', { name: 'Save' }).click();
  await tilesOf(visit.page);
  const gadget = await surfaceOf(visit.page, 'gadget');
  const year = new Date(walk.site.kernel.clock.now()).getFullYear();
  await gadget.getByText(`1 Jan – 31 Dec ${String(year)}`).waitFor();
  await visit.page.getByRole('button', { name: 'Add gadget Improvements' }).click();
  const added = await surfaceOf(visit.page, 'summary-config');
  await added.getByRole('button', { name: 'Cancel' }).click();
  await visit.page.getByRole('button', { name: 'Remove' }).nth(1).waitFor();
  await visit.page.getByRole('button', { name: 'Remove' }).first().click();
  await visit.page.getByRole('button', { name: 'Remove' }).nth(1).waitFor({ state: 'detached' });
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor reads it, with what is hidden counted, and cannot change it', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(path);
  await tilesOf(visit.page);
  await (await surfaceOf(visit.page, 'gadget')).getByText(/^\d+ not visible to you$/).waitFor();
  expect(await visit.page.getByRole('button', { name: 'Configure' }).count()).toBe(0);
  expect(await visit.page.getByRole('button', { name: 'Add gadget Improvements' }).count()).toBe(0);
  await visit.close();
});

test('the summary is printed as a document, without controls', async () => {
  const visit = await walk.visitAs('manager');
  await visit.open((await readReview(walk.site)).path);
  const summary = await surfaceOf(visit.page, 'summary');
  const controls = [summary.getByRole('button', { name: 'Show as table' }), summary.getByRole('button', { name: 'Refresh' })];
  for (const control of controls) await control.waitFor();
  await visit.page.emulateMedia({ media: 'print' });
  for (const control of [...controls, visit.page.getByRole('link', { name: 'Export to PDF' })]) await control.waitFor({ state: 'hidden' });
  expect(await summary.getByRole('list', { name: 'Key figures' }).isVisible()).toBe(true);
  await visit.close();
});

test('the outsider is told why there is nothing, and no number', async () => {
  const visit = await walk.visitAs('outsider');
  await visit.open(path);
  const gadget = await surfaceOf(visit.page, 'gadget');
  await gadget.getByText('You have no access to the projects of this summary').waitFor();
  expect(await gadget.locator('body').innerText()).not.toMatch(/\d/);
  await visit.close();
});
