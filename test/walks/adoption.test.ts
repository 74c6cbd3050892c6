import { makeOddProject, type OddProject } from '../site/demo/odd/odd-project';
import type { Site } from '../site/site';
import { surfaceOf, startWalk, type Visit, type Walk } from './walk';

/** A company that has used Jira for years installs the app. The tests are the steps of one walk, in order. */
let walk: Walk;
let odd: OddProject;
let visit: Visit;

beforeAll(async () => {
  walk = await startWalk('empty');
  odd = await makeOddProject(walk.site);
  visit = await walk.visitAs('admin');
}, 120_000);
afterAll(async () => {
  await visit.close();
  await walk.end();
});

/** What the project brought along, and what other projects use with it. */
const theirs = ({ jira: { state } }: Site) =>
  JSON.stringify([
    [...state.workflows.values()],
    [...state.screens.values()],
    [...state.statuses.values()],
    [...state.issueTypes.values()],
    [...state.projects.values()],
    [...state.issues.values()],
  ]);

const openSetUp = async () => {
  await visit.open('/jira/settings/apps/set-up');
  return surfaceOf(visit.page, 'set-up');
};

test('looking at the project shows a guess of its mapping and its health, and changes nothing', async () => {
  const before = theirs(walk.site);
  const setUp = await openSetUp();
  await setUp.getByRole('radio', { name: /that is there already/ }).check();
  await setUp.getByRole('combobox', { name: 'Project' }).fill('inform');
  await setUp.getByRole('option', { name: /Informationssicherheit/ }).click();
  await setUp.getByText('Informationssicherheit (ODD)').waitFor();
  const status = setUp.getByLabel('Status of Verifying, Improvement');
  expect(await status.locator('option:checked').textContent()).toBe('Wirksamkeit prüfen');
  await setUp.getByText(/^“Gesichtet”, “Nacharbeit” and “Archiviert” belong to no stage/).waitFor({ state: 'attached' });
  expect(theirs(walk.site)).toBe(before);
  expect(visit.complaints).toEqual([]);
});

test('a stage that is mapped by hand is checked at once', async () => {
  const setUp = await surfaceOf(visit.page, 'set-up');
  for (const kind of ['Nonconformity (10.2)', 'Corrective action (10.2)']) await setUp.getByLabel(`Work type of ${kind}`).selectOption('');
  await setUp.getByText(/^9 of 9 stages of Improvement have a status: Erfasst, Bewertet, Geplant/).click();
  await setUp.getByLabel('Add a status to Identified, Improvement').selectOption({ label: 'Gesichtet' });
  await setUp.getByText(/^“Nacharbeit” and “Archiviert” belong to no stage/).waitFor({ state: 'attached' });
});

test('saving makes fields and links for the site, and leaves the project as it was', async () => {
  const before = theirs(walk.site);
  const setUp = await surfaceOf(visit.page, 'set-up');
  await setUp.getByRole('button', { name: 'Make them and save mapping' }).click();
  await setUp.getByRole('heading', { name: 'ODD keeps records' }).waitFor();
  expect(theirs(walk.site)).toBe(before);
  expect(visit.complaints).toEqual([]);
  await visit.open('/jira/core/projects/ODD/apps/register');
  const register = await surfaceOf(visit.page, 'register');
  await register.getByText('Schlüsselwechsel der Gateways automatisieren').first().waitFor();
  expect(visit.complaints).toEqual([]);
  expect(odd.key).toBe('ODD');
});

test('what is off is mended on consent, step by step, and told by the ledger', async () => {
  const setUp = await openSetUp();
  await setUp.getByRole('button', { name: 'Health of ODD' }).click();
  await setUp.getByText('Something may slip').click();
  const offer = setUp.getByRole('button', { name: 'Mend the rules of the transition “Weiter”' });
  await offer.click();
  await setUp.getByText(/^It then holds in other projects that follow the same workflow: Qualitätsmanagement \(QM\)\.$/).waitFor();
  const change = setUp.getByRole('button', { name: 'Change Jira' });
  expect(await change.isDisabled()).toBe(true);
  const rulesOf = (id: string) =>
    walk.site.jira.state.workflows.get(odd.workflowId)?.transitions.find((transition) => transition.id === id)?.validators ?? [];
  expect(rulesOf('31')).toHaveLength(0);
  await setUp.getByRole('checkbox', { name: 'Those who are touched agree' }).check();
  await change.click();
  await offer.waitFor({ state: 'detached' });
  await setUp
    .getByText(/stop records/)
    .first()
    .waitFor();
  await setUp.locator('summary', { hasText: 'Added to what was there' }).click();
  await setUp.getByText('Rules of transition: Weiter of ISMS-Ablauf').waitFor();
  expect(rulesOf('31').length).toBeGreaterThan(0);
  expect(visit.complaints).toEqual([]);
});
