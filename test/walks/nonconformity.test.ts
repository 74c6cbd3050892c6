import { checkTraffic } from '../contract/har-check';
import { startWalk, surfaceOf, type Walk } from './walk';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
}, 120_000);
afterAll(() => walk.end());

const find = (title: string) => [...walk.site.jira.state.issues.values()].find(({ summary }) => summary === title);
const keyOf = (title: string): string => find(title)?.key ?? '';

test('the team raises a nonconformity from the incident in front of them, as the form suggests', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${keyOf('Laptop parcel was handed over at the wrong reception')}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('button', { name: 'Make it a nonconformity' }).click();
  await panel.getByLabel('What does not meet a requirement').fill('A laptop parcel was given to a stranger');
  await panel.getByLabel('Grade').selectOption('Minor');
  await panel.getByRole('button', { name: 'Raise nonconformity' }).click();
  await panel.getByRole('list', { name: 'Raised from this record' }).getByText('Nonconformity').waitFor();
  const raised = find('A laptop parcel was given to a stranger');
  expect(walk.site.jira.state.issueTypes.get(raised?.issueTypeId ?? '')?.name).toBe('Nonconformity');
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('a clause of 2013 is mended in one click', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${keyOf('Five risks had no owner in the register')}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('button', { name: 'Use 10.2 instead of 10.1' }).click();
  await panel.getByText('One value needs a look').waitFor({ state: 'detached' });
  expect(Object.values(find('Five risks had no owner in the register')?.fields ?? {})).toContainEqual(['6.1.2', '10.2']);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('what is missing of 10.2 is recorded in its line, and a corrective action is raised there', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${keyOf('Five risks had no owner in the register')}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByText('2 of 7 steps recorded').waitFor();
  for (const fact of ['Root cause', 'Similar cases']) {
    await panel.getByRole('button', { name: `Add ${fact}` }).click();
    await panel.getByRole('textbox', { name: fact }).fill('As the register tells');
    await panel.getByRole('button', { name: 'Save' }).click();
  }
  await panel.getByText('3 of 7 steps recorded').waitFor();
  await panel.getByRole('button', { name: 'Raise Corrective actions' }).click();
  await panel.getByLabel('What will remove the cause').fill('Refuse a risk without an owner');
  await panel.getByRole('form', { name: 'Raise corrective action' }).getByRole('button', { name: 'Raise corrective action' }).click();
  await panel.getByRole('list', { name: 'Corrective actions' }).getByText('Refuse a risk without an owner').waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor sees at once that a grade was changed, and changes nothing', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(`/browse/${keyOf('The internal audit programme left out the site in Graz')}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByText(/^Graded Minor on .*, was Major, by /).waitFor();
  await panel.getByText('Re-graded').waitFor();
  expect(await panel.getByRole('button').count()).toBe(0);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the manager filters the register by kind', async () => {
  const visit = await walk.visitAs('manager');
  await visit.open('/jira/core/projects/CI/apps/register');
  const register = await surfaceOf(visit.page, 'register');
  await register.getByLabel('Kind').selectOption('corrective-action');
  await register.getByRole('heading', { name: /^\d+ corrective actions of \d+ records$/ }).waitFor();
  const kinds = await register.locator('td[data-label="Kind"]').allInnerTexts();
  expect(new Set(kinds)).toEqual(new Set(['Corrective action']));
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('all calls that the app made keep Atlassian’s published contract', () => {
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
