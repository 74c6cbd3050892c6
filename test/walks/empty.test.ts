import { createSpace } from '../site/confluence/spaces';
import { macroNode } from '../site/confluence/macro';
import { countClicks } from './count-clicks';
import { startWalk, surfaceOf, type Visit, type Walk } from './walk';

/** A site that was just installed. The tests are the steps of one walk, in order. */
let walk: Walk;

beforeAll(async () => {
  walk = await startWalk('empty');
}, 120_000);
afterAll(() => walk.end());

/** The administrator goes the whole way in one browser, where every press of the mouse is counted. */
let admin: Visit;
let clicks: () => number;

const projectKeys = () => [...walk.site.jira.state.projects.values()].map(({ key }) => key);

test('home offers the set-up, and no step that could not work before it', async () => {
  const visit = await walk.visitAs('team');
  await visit.open('/');
  await visit.page.getByText('This site is empty.').waitFor();
  const steps = await visit.page.getByRole('main').getByRole('link').allTextContents();
  expect(steps).toEqual(['set up a project for improvements', 'Set up a project for improvements']);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the set-up page says what to do first, what it would do, and does it', async () => {
  admin = await walk.visitAs('admin');
  clicks = await countClicks(admin.page.context());
  await admin.open('/jira/settings/apps/set-up');
  const setUp = await surfaceOf(admin.page, 'set-up');
  await setUp.getByRole('button', { name: 'Look what will be done' }).click();
  await setUp.getByText(/^\d+ things: \d+ to create, 4 used as they are\. Nothing has been done yet\.$/).waitFor();
  expect(projectKeys()).not.toContain('CI');
  await setUp.getByRole('button', { name: 'Create project' }).click();
  await setUp.getByText('CI is ready').waitFor();
  expect(projectKeys()).toContain('CI');
  expect(admin.complaints).toEqual([]);
});

test('looking again finds nothing to do', async () => {
  const visit = await walk.visitAs('admin');
  await visit.open('/jira/settings/apps/set-up');
  const setUp = await surfaceOf(visit.page, 'set-up');
  await setUp.getByRole('button', { name: /^Look for updates/ }).click();
  await setUp.getByRole('heading', { name: 'Nothing to do' }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the summary of no improvement says where the first comes from', async () => {
  const space = createSpace(walk.site.confluence, { key: 'ISMS', name: 'Information security management' });
  const node = macroNode(walk.site, { moduleKey: 'improvement-summary', config: {} });
  const value = JSON.stringify({ type: 'doc', version: 1, content: [node] });
  const body = { spaceId: space.id, status: 'current', title: 'Management review', body: { representation: 'atlas_doc_format', value } };
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const { id } = (await (await walk.site.fetchAs('manager', '/wiki/api/v2/pages', init)).json()) as { id: string };
  const visit = await walk.visitAs('manager');
  await visit.open(`/wiki/spaces/ISMS/pages/${id}`);
  const summary = await surfaceOf(visit.page, 'summary');
  await summary
    .getByText(/Raise the first/)
    .first()
    .waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the way from set-up leads over the project to its register, which takes the first improvement: less than ten clicks after nothing', async () => {
  const setUp = await surfaceOf(admin.page, 'set-up');
  const opened = admin.page.context().waitForEvent('page');
  await setUp.getByRole('link', { name: /^Improvements of the project CI/ }).click();
  const project = await opened;
  await project.getByRole('link', { name: 'Improvements', exact: true }).click();
  const register = await surfaceOf(project, 'register');
  await register.getByRole('heading', { name: 'No improvement yet' }).waitFor();
  const title = register.getByLabel('What could be better');
  await title.click();
  await title.fill('Access reviews take a week');
  const source = register.getByLabel(/^Source(?! record)/);
  // A native menu is no part of the page: the first letter chooses without it.
  await source.press('I');
  expect(await source.inputValue()).toBe('audit');
  await register.getByRole('button', { name: 'Raise improvement' }).click();
  await register.getByText('CI-1').first().waitFor();
  expect(clicks()).toBeGreaterThan(4);
  expect(clicks()).toBeLessThan(10);
  expect(admin.complaints).toEqual([]);
  await admin.close();
});
