import type { Locator } from 'playwright-core';
import { createSpace } from '../site/confluence/spaces';
import { macroNode } from '../site/confluence/macro';
import { startWalk, surfaceOf, type Walk } from './walk';

/** A site that was just installed. The tests are the steps of one walk, in order. */
let walk: Walk;

beforeAll(async () => {
  walk = await startWalk('empty');
}, 120_000);
afterAll(() => walk.end());

/** A hand on the mouse, the same in all steps: it clicks on buttons and links, and once into every field. */
let clicks = 0;
const click = async (target: Locator) => {
  clicks += 1;
  await target.click();
};

const projectKeys = () => [...walk.site.jira.state.projects.values()].map(({ key }) => key);

test('the set-up page says what to do first, what it would do, and does it', async () => {
  const visit = await walk.visitAs('admin');
  await visit.open('/jira/settings/apps/set-up');
  const setUp = await surfaceOf(visit.page, 'set-up');
  await click(setUp.getByRole('button', { name: 'Look what will be done' }));
  await setUp.getByText(/^\d+ things: \d+ to create, 4 used as they are\. Nothing has been done yet\.$/).waitFor();
  expect(projectKeys()).not.toContain('CI');
  await click(setUp.getByRole('button', { name: 'Create project' }));
  await setUp.getByText('CI is ready').waitFor();
  expect(projectKeys()).toContain('CI');
  const opened = visit.page.context().waitForEvent('page');
  await click(setUp.getByRole('link', { name: /^Improvements of the project CI/ }));
  await (await opened).getByRole('link', { name: 'Improvements', exact: true }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
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

test('the empty register takes the first improvement, less than ten clicks after nothing', async () => {
  const visit = await walk.visitAs('admin');
  await visit.open('/jira/core/projects/CI/apps/register');
  // The way from the set-up page to here is a click in the project's navigation.
  clicks += 1;
  const register = await surfaceOf(visit.page, 'register');
  await register.getByRole('heading', { name: 'No improvement yet' }).waitFor();
  await click(register.getByLabel('What could be better'));
  await register.getByLabel('What could be better').fill('Access reviews take a week');
  await click(register.getByLabel(/^Source(?! record)/));
  await register.getByLabel(/^Source(?! record)/).selectOption({ label: 'Internal audit (9.2)' });
  await click(register.getByRole('button', { name: 'Raise improvement' }));
  await register.getByText('CI-1').first().waitFor();
  expect(clicks).toBeLessThan(10);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
