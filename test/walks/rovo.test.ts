import { startWalk, type Visit, type Walk } from './walk';

/** The stand-in for Rovo Chat: the agent's actions as two people. */
let walk: Walk;
let improvementKey = '';

beforeAll(async () => {
  walk = await startWalk('demo');
  const { jira } = walk.site;
  const verifying = [...jira.state.issues.values()].find(({ statusId }) => jira.state.statuses.get(statusId)?.name === 'Verifying');
  improvementKey = verifying?.key ?? '';
}, 180_000);
afterAll(() => walk.end());

async function say({ page }: Visit, action: string, button: string) {
  await page.getByRole('button', { name: action }).click();
  await page.getByRole('form', { name: action }).getByRole('button', { name: button }).click();
  return page.getByRole('log').getByRole('article').first();
}

test('from a work item the agent tells where it stands, and the gate answers who wants to move it', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${improvementKey}`);
  await visit.page.getByRole('link', { name: 'Rovo' }).click();
  await visit.page.getByText('A stand-in for Rovo Chat').waitFor();
  const told = await say(visit, 'Get improvement', 'Ask');
  await told.locator('.words').filter({ hasText: 'is at Verifying. Next step: Standardize.' }).waitFor();
  expect(await told.getByRole('link', { name: improvementKey }).first().getAttribute('href')).toBe(`/browse/${improvementKey}`);
  const refused = await say(visit, 'Move improvement', 'Confirm and do it');
  await refused.getByText('Not done').waitFor();
  await refused
    .locator('.words')
    .filter({ hasText: /Actual: .*Effectiveness: / })
    .waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('what is hidden cannot be open beside the talk', async () => {
  const visit = await walk.visitAs('outsider');
  await visit.open(`/rovo?issue=${improvementKey}`);
  const failed = await say(visit, 'Get improvement', 'Ask');
  await failed.getByText('it does not exist, or you may not see it').waitFor();
  expect(visit.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  await visit.close();
});
