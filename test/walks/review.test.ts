import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reviewInputs } from '../../src/domain/review/review-inputs';
import { checkTraffic } from '../contract/har-check';
import { startWalk, surfaceOf, type Walk } from './walk';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk('demo');
}, 120_000);
afterAll(() => walk.end());

const listPath = '/wiki/spaces/ISMS/apps/management-reviews';

test('the manager begins a review, considers every input, decides and signs', async () => {
  const visit = await walk.visitAs('manager');
  await visit.open(listPath);
  const list = await surfaceOf(visit.page, 'reviews');
  await list.getByRole('button', { name: 'New review' }).click();
  await list.getByRole('button', { name: 'Begin review' }).click();
  await visit.page.getByRole('heading', { name: /^MR-\d{4}-03 Management review$/ }).waitFor();
  const review = await surfaceOf(visit.page, 'review');
  await review.getByRole('heading', { name: /in preparation: 13 things are missing/ }).waitFor();
  await visit.page.getByRole('button', { name: /^MR-\d{4}-03 · in preparation$/ }).waitFor();
  await review.getByRole('button', { name: 'Add decision', exact: true }).click();
  await review.getByLabel('What was decided').fill('Buy a second fire door');
  await review.getByRole('combobox', { name: 'Owner' }).fill('Priya');
  await review.getByRole('option', { name: 'Priya Nair' }).click();
  await review.getByLabel('Due date').fill('2099-06-30');
  await review.getByRole('form', { name: 'Add decision' }).getByRole('button', { name: 'Add decision' }).click();
  await review.getByRole('row', { name: /Buy a second fire door .*Identified .*Priya Nair 30 Jun 2099/ }).waitFor();
  for (const input of reviewInputs) {
    const section = review.getByRole('region', { name: new RegExp(`^9\\.3\\.2 ${input} `) });
    await section.getByRole('textbox').fill(`About ${input}`);
    await section.getByRole('button', { name: 'Save and mark as considered' }).click();
    await section.getByText('Considered', { exact: true }).waitFor();
  }
  for (const question of ['suitable', 'adequate', 'effective']) {
    await review.getByLabel(`Is the ISMS ${question}?`).selectOption('Yes');
    await review.getByRole('button', { name: `Verdict: say whether the ISMS is ${question}.` }).waitFor({ state: 'detached' });
  }
  await review.getByRole('heading', { name: /is ready to be signed$/ }).waitFor();
  await review.getByRole('button', { name: /^Sign MR-/ }).click();
  await review.getByRole('button', { name: 'Sign now' }).click();
  await review.getByText(/^Signed by Mina Sato on/).waitFor();
  await visit.page.getByRole('button', { name: /^MR-\d{4}-03 · signed / }).waitFor();
  expect(await review.getByRole('textbox').count()).toBe(0);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the auditor reads what was signed, compares it with live data, and checks the file offline', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(listPath);
  const list = await surfaceOf(visit.page, 'reviews');
  const opened = visit.page.context().waitForEvent('page');
  await list.getByRole('link', { name: /-03 Management review/ }).click();
  const page = await opened;
  const review = await surfaceOf(page, 'review');
  await review.getByText('How to check it').click();
  const sha256 = (await review.getByText(/^SHA-256 /).innerText()).replace('SHA-256 ', '');
  await review.getByRole('button', { name: 'See live data' }).click();
  await review.getByRole('heading', { name: 'Live data, not what was signed' }).waitFor();
  await review.getByRole('button', { name: 'Back to what was signed' }).click();
  await review.getByText('About d3').waitFor();
  const file = [...walk.site.confluence.state.attachments.values()].find(({ title }) => title.endsWith('-03.json'));
  const folder = mkdtempSync(path.join(tmpdir(), 'clause-10-'));
  const copy = path.join(folder, file?.title ?? '');
  writeFileSync(copy, file?.versions.at(-1)?.content ?? '');
  const verify = () => execFileSync('npx', ['tsx', 'test/verify/main.ts', copy, '--sha256', sha256], { encoding: 'utf8', stdio: 'pipe' });
  expect(verify()).toContain('is sound');
  writeFileSync(copy, readFileSync(copy, 'utf8').replace('About d3', 'About d4'));
  expect(verify).toThrow(/record\/inputs\/d3 was altered/);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('the byline of a signed review is there without a call of the app, and tells more when it is opened', async () => {
  const visit = await walk.visitAs('auditor');
  await visit.open(listPath);
  const list = await surfaceOf(visit.page, 'reviews');
  const opened = visit.page.context().waitForEvent('page');
  await list.getByRole('link', { name: /-03 Management review/ }).click();
  const page = await opened;
  await surfaceOf(page, 'review');
  const byline = page.getByRole('button', { name: /^MR-\d{4}-03 · signed / });
  await byline.waitFor();
  await page.waitForLoadState('networkidle');
  walk.site.host.metrics.reset();
  await page.reload({ waitUntil: 'networkidle' });
  await byline.waitFor();
  // One call of a function: the macro's own.
  expect(walk.site.host.metrics.report().functions.calls).toBe(1);
  await byline.click();
  const popup = await surfaceOf(page, 'byline');
  await popup.getByText(/^Signed by Mina Sato on/).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test('all calls that the app made keep Atlassian’s published contract', () => {
  expect(checkTraffic(walk.site.host.traffic.toHar())).toEqual([]);
});
