import { createSpace } from '../site/confluence/spaces';
import { macroNode } from '../site/confluence/macro';
import { startWalk, surfaceOf, type Walk } from './walk';

/** A site that was just installed. The tests are the steps of one walk, in order. */
let walk: Walk;

beforeAll(async () => {
  walk = await startWalk('empty');
}, 120_000);
afterAll(() => walk.end());

test('the set-up page says what to do first and does it', async () => {
  const visit = await walk.visitAs('admin');
  await visit.open('/jira/settings/apps/set-up');
  const setUp = await surfaceOf(visit.page, 'set-up');
  const form = setUp.getByRole('form', { name: 'New improvement project' });
  await form.getByLabel(/^Project name/).fill('Continual improvement');
  await form.getByLabel(/^Project key/).fill('CI');
  await form.locator('button[type=submit]').click();
  await setUp.getByText('CI is ready').first().waitFor();
  expect([...walk.site.jira.state.projects.values()].map(({ key }) => key)).toContain('CI');
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the empty register offers to raise the first improvement', async () => {
  const visit = await walk.visitAs('team');
  await visit.open('/jira/projects/CI/apps/register');
  const register = await surfaceOf(visit.page, 'register');
  await register.getByRole('heading', { name: 'No improvement yet' }).waitFor();
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
