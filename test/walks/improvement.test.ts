import type { Frame } from 'playwright-core';
import { checkTraffic } from '../contract/har-check';
import { readReview } from './pages';
import { fill, prioritize, statusOf, takeStep } from './panel';
import { startWalk, surfaceOf, type Visit, type Walk } from './walk';

/** One improvement as the team, the manager, the auditor and an outsider meet it. The tests are the steps of one walk, in order. */
let walk: Walk;
let recordKey = '';
let improvementKey = '';
let openBefore = 0;

const findingTitle = 'Backup restore tests are documented by hand in three different places';
const improvementTitle = 'Document restore tests automatically';

beforeAll(async () => {
  walk = await startWalk('demo');
  recordKey = [...walk.site.jira.state.issues.values()].find(({ summary }) => summary === findingTitle)?.key ?? '';
}, 180_000);
afterAll(() => walk.end());

const issueOf = (key: string) => walk.site.jira.state.issues.get(walk.site.jira.state.issueIdByKey.get(key) ?? '');

/** The number on the tile "open" of the summary. */
async function openCount(visit: Visit): Promise<number> {
  const review = await readReview(walk.site);
  await visit.open(review.path);
  const summary = await surfaceOf(visit.page, 'summary');
  const tile = summary.getByRole('button', { name: /open/i }).first();
  await tile.waitFor();
  return Number(/\d+/.exec((await tile.innerText()).replaceAll(/[,.\s](?=\d{3})/g, ''))?.[0]);
}

async function step(panel: Frame, button: string, status: string): Promise<void> {
  await takeStep(panel, button, status);
  expect(statusOf(walk.site, improvementKey)).toBe(status);
}

test('the manager sees how many improvements are open', async () => {
  const visit = await walk.visitAs('manager');
  openBefore = await openCount(visit);
  expect(openBefore).toBeGreaterThan(5);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the team raises an improvement from the audit finding in front of them', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${recordKey}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByLabel('What could be better').fill(improvementTitle);
  await panel.getByLabel(/^Source(?! record)/).selectOption({ label: 'Internal audit (9.2)' });
  await panel.getByRole('button', { name: 'Raise improvement' }).click();
  const link = panel
    .getByRole('list', { name: 'Raised from this record' })
    .getByText(/CI-\d+/)
    .first();
  await link.waitFor();
  improvementKey = /CI-\d+/.exec(await link.innerText())?.[0] ?? '';
  expect(issueOf(improvementKey)?.summary).toBe(improvementTitle);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test.each([
  { what: 'a clause', field: 'ISO clauses', surface: 'clauses-field', typed: '10.1', value: '10.1' },
  { what: 'a control', field: 'Annex A controls', surface: 'controls-field', typed: '5.33', value: 'A.5.33' },
])('the team names $what in the editor of the custom field', async ({ field, surface, typed, value }) => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${improvementKey}`);
  await visit.page.getByRole('button', { name: `Edit ${field}` }).click();
  const editor = await surfaceOf(visit.page, surface);
  await editor.getByRole('combobox', { name: field }).fill(typed);
  await editor.getByRole('option', { name: value }).first().click();
  await editor.getByRole('button', { name: 'Save' }).click();
  await visit.page.getByRole('button', { name: `Edit ${field}` }).waitFor();
  expect(Object.values(issueOf(improvementKey)?.fields ?? {}).flat()).toContain(value);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the team fills what each step needs and starts implementing', async () => {
  const visit = await walk.visitAs('team');
  await visit.open(`/browse/${improvementKey}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  await button('Prioritize').waitFor();
  if (await button('Prioritize').isDisabled()) await prioritize(panel);
  await step(panel, 'Prioritize', 'Prioritized');
  if (await button('Plan').isDisabled()) await prioritize(panel);
  await step(panel, 'Plan', 'Planned');
  expect(await button('Start implementing').isDisabled()).toBe(true);
  await fill(panel, 'Owner', 'Owner and due date', { Owner: 'Tomas Reyes', 'Due date': '2031-03-01' });
  await fill(panel, 'Metric', 'Measure', {
    Metric: 'Restore tests without a report',
    Unit: '%',
    Direction: 'Lower is better',
    Baseline: '40',
    'Baseline date': '2026-01-05',
    Target: '5',
  });
  await fill(panel, 'Verifier', 'Verification', { Verifier: 'Vera Okafor', 'Verification method': 'Sample of ten tests' });
  await fill(panel, 'At least one action', 'Add action', { 'What will be done': 'Write the report from the restore job' });
  await step(panel, 'Start implementing', 'Implementing');
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the manager sees one more on the page of the management review', async () => {
  await walk.site.host.drainQueue();
  const visit = await walk.visitAs('manager');
  expect(await openCount(visit)).toBe(openBefore + 1);
  await visit.close();
});

test('the auditor follows every step in the history and finds no button that changes anything', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(`/browse/${improvementKey}`);
  const panel = await surfaceOf(visit.page, 'issue-panel');
  await panel.getByRole('heading', { name: 'Work is under way' }).waitFor();
  for (const name of [/start verification/i, /put on hold/i, /decline/i, /add action/i, /edit/i])
    expect(await panel.getByRole('button', { name }).count()).toBe(0);
  for (const stage of ['Identified', 'Prioritized', 'Planned', 'Implementing']) await panel.getByText(stage).first().waitFor();
  const history = await walk.site.fetchAs('auditor', `/rest/api/3/issue/${improvementKey}/changelog`);
  const { values } = (await history.json()) as {
    values: { author: { displayName: string }; items: { field: string; toString: string }[] }[];
  };
  const moves = values.flatMap(({ author, items }) =>
    items.filter(({ field }) => field === 'status').map((item) => [author.displayName, item.toString]),
  );
  expect(moves).toEqual([
    ['Tomas Reyes', 'Prioritized'],
    ['Tomas Reyes', 'Planned'],
    ['Tomas Reyes', 'Implementing'],
  ]);
  const refused = await walk.site.fetchAs('auditor', `/rest/api/3/issue/${improvementKey}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"fields":{"summary":"x"}}',
  });
  expect([400, 403, 404]).toContain(refused.status);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the outsider finds no issue, no search result and no figures', async () => {
  expect((await walk.site.fetchAs('outsider', `/rest/api/3/issue/${improvementKey}`)).status).toBe(404);
  const found = await walk.site.fetchAs('outsider', `/rest/api/3/search/jql?jql=${encodeURIComponent('project = "CI"')}`);
  expect(found.ok ? ((await found.json()) as { issues: unknown[] }).issues : []).toEqual([]);
  const visit = await walk.visitAs('outsider');
  await visit.open((await readReview(walk.site)).path);
  const summary = await surfaceOf(visit.page, 'summary');
  await summary.locator('main, body').first().waitFor();
  await visit.page.waitForTimeout(500);
  expect(await summary.getByText(/CI-\d+/).count()).toBe(0);
  expect(await summary.getByText(/resolution/i).count()).toBe(0);
  await visit.close();
});

test('all calls that the app made keep Atlassian’s published contract', () => {
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
