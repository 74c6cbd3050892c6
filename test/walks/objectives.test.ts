import { checkTraffic } from '../contract/har-check';
import { startWalk, surfaceOf, type Walk } from './walk';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
}, 120_000);
afterAll(() => walk.end());

const keyOf = (title: string): string => [...walk.site.jira.state.issues.values()].find(({ summary }) => summary === title)?.key ?? '';

test('the team records what was measured, in words, and the series has it', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${keyOf('Resolve incidents within five hours')}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('button', { name: 'Record measurement Measurements' }).click();
  await panel.getByLabel('Value').fill('4h 30min');
  await panel.getByText('= 4 h 30 min').waitFor();
  await panel.getByRole('form', { name: 'Record measurement' }).getByRole('button', { name: 'Record measurement' }).click();
  await panel.getByRole('heading', { name: 'Pursued: 4 h 30 min, target 5 hours, target reached' }).waitFor();
  await panel.getByRole('img', { name: /to 4 h 30 min, target 5 hours$/ }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the manager links an improvement to the objective it serves, and takes the link back', async () => {
  const visit = await walk.visitAs('manager');
  await visit.open(`/browse/${keyOf('Automate patch deployment and testing')}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('button', { name: 'Link Objective' }).click();
  await panel.getByRole('combobox', { name: 'Security objective' }).fill('fewer security');
  await panel.getByRole('option', { name: /Have fewer security incidents/ }).click();
  await panel.getByText('Security incidents and nonconformities, 14 per month → 6 per month').waitFor();
  await panel.getByRole('button', { name: `Unlink ${keyOf('Have fewer security incidents')}` }).click();
  await panel.getByText('Serves none yet').waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor reads the numbers behind the drawing, and how many records stay hidden', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(`/browse/${keyOf('Have fewer security incidents')}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByText('1 more not visible to you').waitFor();
  await panel.getByText('Show as table').click();
  const rows = panel.getByRole('table', { name: 'Measurements of Security incidents and nonconformities' }).getByRole('row');
  expect(await rows.count()).toBe(17);
  expect(await panel.getByRole('button').count()).toBe(0);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('all calls that the app made keep Atlassian’s published contract', () => {
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
