import type { Frame } from 'playwright-core';
import { checkTraffic } from '../contract/har-check';
import type { Role } from '../site/kernel/people';
import { fill, fillForm, prioritize, statusOf, takeStep } from './panel';
import { startWalk, surfaceOf, type Visit, type Walk } from './walk';

/** One improvement through all seven stages: a verification that fails, the second attempt, and the second check. The tests are the steps of one walk, in order. */
let walk: Walk;
let key = '';

beforeAll(async () => {
  walk = await startWalk('demo');
}, 180_000);
afterAll(() => walk.end());

const title = 'Answer incidents within four hours';

interface Desk {
  readonly visit: Visit;
  readonly panel: Frame;
}

/** What a person does on the panel of the improvement; nothing on the way may complain. */
async function atPanel(role: Role, work: (desk: Desk) => Promise<void>): Promise<void> {
  const visit = await walk.visitAs(role);
  await visit.open(`/browse/${key}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  await work({ visit, panel });
  expect(visit.complaints).toEqual([]);
  await visit.close();
}

async function step(panel: Frame, button: string, status: string): Promise<void> {
  await takeStep(panel, button, status);
  expect(statusOf(walk.site, key)).toBe(status);
}

/** The actions are work items of their own, done where the board or their page shows them. */
async function finishActions(role: Role): Promise<void> {
  const visit = await walk.visitAs(role);
  const { issues } = walk.site.jira.state;
  const parent = walk.site.jira.state.issueIdByKey.get(key);
  for (const action of [...issues.values()].filter(({ parentId }) => parentId === parent)) {
    if (statusOf(walk.site, action.key) === 'Done') continue;
    await visit.open(`/browse/${action.key}`);
    await visit.page.getByRole('region', { name: 'Status' }).getByRole('button', { name: 'Done', exact: true }).click();
    await visit.page.getByRole('region', { name: 'Status' }).getByText('Done', { exact: true }).first().waitFor();
  }
  await visit.close();
}

const today = () => new Date(walk.site.kernel.clock.now()).toISOString().slice(0, 10);

test('identified: the team raises it in the register', async () => {
  const visit = await walk.visitAs('team');
  await visit.open('/jira/core/projects/CI/apps/register');
  const register = await surfaceOf(visit.page, 'register');
  await register
    .getByRole('button', { name: /^Raise/ })
    .first()
    .click();
  const capture = register.getByRole('form', { name: 'Raise an improvement' });
  await capture.getByLabel('What could be better').fill(title);
  await capture.getByLabel('Source', { exact: true }).selectOption('monitoring');
  await capture.getByRole('button', { name: 'Raise improvement' }).click();
  const raised = capture
    .getByRole('status')
    .getByText(/^Raised CI-\d+/)
    .first();
  await raised.waitFor();
  key = /CI-\d+/.exec(await raised.innerText())?.[0] ?? '';
  expect(statusOf(walk.site, key)).toBe('Identified');
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('prioritized and planned: marks, owner, measure, verifier and an action', async () => {
  await atPanel('team', async ({ panel }) => {
    await step(panel, 'Prioritize', 'Prioritized');
    await prioritize(panel);
    await step(panel, 'Plan', 'Planned');
    await fill(panel, 'Owner', 'Owner and due date', { Owner: 'Tomas Reyes', 'Due date': '2031-03-01' });
    await fill(panel, 'Metric', 'Measure', {
      Metric: 'Time to answer an incident',
      Direction: 'Lower is better',
      Baseline: '12 h',
      'Baseline date': '2026-01-05',
      Target: '4 h',
    });
    await fill(panel, 'Verifier', 'Verification', { Verifier: 'Vera Okafor', 'Verification method': 'All incidents of a month' });
    await fill(panel, 'At least one action', 'Add action', { 'What will be done': 'Put a second person on call' });
    await step(panel, 'Start implementing', 'Implementing');
  });
});

test('implementing: its actions are done, and it waits for verification', async () => {
  await finishActions('team');
  await atPanel('team', async ({ panel }) => {
    await step(panel, 'Start verification', 'Verifying');
    expect(await panel.getByRole('button', { name: 'Standardize', exact: true }).count()).toBe(0);
  });
});

/** What Jira says to a step that a person takes past the panel. */
async function refusalOf(role: Role, name: string): Promise<string> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await (await walk.site.fetchAs(role, path)).json()) as { transitions: { id: string; name: string }[] };
  const body = JSON.stringify({ transition: { id: transitions.find((offered) => offered.name === name)?.id } });
  const response = await walk.site.fetchAs(role, path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect(response.status).toBe(400);
  return ((await response.json()) as { errorMessages: string[] }).errorMessages.join(' ');
}

const isOfBefore = ': this is of the attempt before';

async function recordResult(panel: Frame, values: Readonly<Record<string, string>>): Promise<void> {
  await panel.getByRole('button', { name: /^(Add|Change) Result$/ }).click();
  await fillForm(panel, 'Result', { ...values, 'Actual date': today() });
}

test('verifying fails: the verifier sends it back to planning, and the panel says so', async () => {
  await atPanel('verifier', async ({ panel }) => {
    await recordResult(panel, { Actual: '6 h', Effectiveness: 'Not effective', Evidence: 'Report of incidents, May' });
    await step(panel, 'Reopen planning', 'Planned');
    await panel.getByText(/^Not effective on .*6 h.*target 4 h.*back to planning, second attempt/).waitFor();
  });
});

test('the second attempt needs a plan of its own: Jira and the panel do not take the actions of the first', async () => {
  await atPanel('team', async ({ panel }) => {
    await panel.getByRole('button', { name: `At least one action${isOfBefore}` }).waitFor();
    expect(await panel.getByRole('button', { name: 'Start implementing', exact: true }).isDisabled()).toBe(true);
    expect(await refusalOf('team', 'Start implementing')).toContain('Actions: all that are there are of the attempt before, and done.');
    await fill(panel, `At least one action${isOfBefore}`, 'Add action', {
      'What will be done': 'Page the second person after ten minutes',
    });
    await step(panel, 'Start implementing', 'Implementing');
  });
  await finishActions('team');
  await atPanel('team', async ({ panel }) => step(panel, 'Start verification', 'Verifying'));
});

test('nor the result of the first', async () => {
  await atPanel('verifier', async ({ panel }) => {
    for (const need of ['Actual date', 'Evidence: an attached file or a reference', 'Effectiveness: Effective'])
      await panel.getByRole('button', { name: `${need}${isOfBefore}` }).waitFor();
    expect(await panel.getByRole('button', { name: 'Standardize', exact: true }).isDisabled()).toBe(true);
    const said = await refusalOf('verifier', 'Standardize');
    for (const field of ['Actual date', 'Evidence', 'Effectiveness']) expect(said).toContain(`${field}${isOfBefore}.`);
  });
});

test('the second attempt holds: verified effective by somebody who did not carry it out', async () => {
  await atPanel('verifier', async ({ panel }) => {
    await recordResult(panel, { Actual: '3h 30min', Effectiveness: 'Effective', Evidence: 'Report of incidents, June' });
    await step(panel, 'Standardize', 'Standardized');
  });
});

test('standardized and communicated: the procedure at its version, and who was told', async () => {
  await atPanel('team', async ({ panel }) => {
    await panel.getByRole('list', { name: 'What this step needs' }).getByRole('button', { name: 'Documentation', exact: true }).click();
    await panel.getByRole('combobox', { name: 'Page in Confluence' }).fill('backup stand');
    await panel.getByRole('option', { name: /^Backup standard/ }).click();
    await panel.getByRole('combobox').waitFor({ state: 'detached' });
    await fill(panel, 'Communicated to', 'Communication', {
      'Communicated to': 'Everybody on call',
      'Communicated on': today(),
      'Communication proof': 'Minutes of the team meeting',
    });
    await step(panel, 'Communicate', 'Communicated');
  });
});

const dayInMs = 86_400_000;

test('the second check: half a year later the effect has gone, and the record is open again', async () => {
  await walk.site.host.drainQueue();
  await atPanel('team', async ({ panel }) => {
    await panel
      .getByText(/^[Dd]ue /)
      .first()
      .waitFor();
  });
  walk.site.kernel.clock.advance(190 * dayInMs);
  await walk.site.host.runScheduled();
  await walk.site.host.drainQueue();
  await atPanel('verifier', async ({ panel }) => {
    await panel
      .getByText(/[Oo]verdue/)
      .first()
      .waitFor();
    await panel.getByRole('button', { name: 'Record Second check' }).click();
    await fillForm(panel, 'Record second check', { 'Second check on': today(), Value: '9 h', 'Second check$': 'Not effective any more' });
    await panel.getByText(/^Second check: not effective any more on .*9 h.*target 4 h.*third attempt/).waitFor();
    expect(statusOf(walk.site, key)).toBe('Planned');
  });
});

test('all calls that the app made keep Atlassian’s published contract', () => {
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
