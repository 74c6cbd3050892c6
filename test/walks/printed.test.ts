import { mkdirSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { addSecurityLevel } from '../site/jira/permissions';
import { settle } from '../usecases/settle';
import { readReview } from './pages';
import { startWalk, surfaceOf, type Visit, type Walk } from './walk';

const shots = 'test/screenshots';
/** A sheet of A4 with the margins of a browser, in pixels. */
const sheetWidth = 718;

let walk: Walk;
let reviewPath: string;
beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  walk = await startWalk('load:40');
  const { site } = walk;
  const level = addSecurityLevel(site.jira.state, 'Managers', [site.person('manager').accountId]);
  [...site.jira.state.issues.values()].forEach((issue, index) => {
    if (index % 2 === 0) issue.securityLevelId = level;
  });
  await settle(site);
  const [space] = [...site.confluence.state.spaces.values()];
  const made = (await site.host.invoke({
    as: site.person('manager'),
    moduleKey: 'management-reviews',
    functionKey: 'createReview',
    payload: { period: { from: '2020-01-01', to: '2099-12-31' } },
    extension: { space: { id: space?.id, key: space?.key } },
  })) as { readonly value: { readonly path: string } };
  reviewPath = made.value.path;
}, 120_000);
afterAll(() => walk.end());

/** What of a surface would be cut on paper: the frame keeps the height that it had on the screen. */
async function cutIn(page: Page, frame: Frame): Promise<object> {
  const { height } = (await (await frame.frameElement()).boundingBox()) ?? { height: 0 };
  await page.setViewportSize({ width: sheetWidth, height: 900 });
  await page.emulateMedia({ media: 'print' });
  return frame.evaluate((most) => {
    const root = document.querySelector('main');
    const wide = [...document.querySelectorAll('table')].filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1);
    return {
      tooHigh: (root?.getBoundingClientRect().height ?? 0) > most,
      tooWide: wide.map((table) => table.caption?.textContent),
      controls: [...document.querySelectorAll('textarea, select, input')].filter((control) => control.checkVisibility()).length,
    };
  }, height);
}

const whole = { tooHigh: false, tooWide: [], controls: 0 };

async function printed(visit: Visit, surface: string, name: string): Promise<void> {
  const frame = await surfaceOf(visit.page, surface);
  await frame.locator('h1').waitFor();
  await visit.page.waitForTimeout(500);
  expect({ name, ...(await cutIn(visit.page, frame)) }).toEqual({ name, ...whole });
  await visit.page.pdf({ path: `${shots}/${name}.pdf`, format: 'A4' });
  await visit.close();
}

test('the summary is printed whole and without controls, for who sees half of the improvements too', async () => {
  const { path } = await readReview(walk.site);
  for (const role of ['manager', 'auditor'] as const) {
    const visit = await walk.visitAs(role);
    await visit.open(path);
    if (role === 'auditor') await (await surfaceOf(visit.page, 'summary')).getByText('20 not visible to you').waitFor();
    await printed(visit, 'summary', `printed-summary-${role}`);
  }
}, 60_000);

test('so is a review, with the words that were written', async () => {
  const visit = await walk.visitAs('manager');
  await visit.open(reviewPath);
  const review = await surfaceOf(visit.page, 'review');
  const section = review.getByRole('region', { name: /^9\.3\.2 b / });
  await section.getByRole('textbox').fill('A new law.');
  await section.getByRole('button', { name: 'Save and mark as considered' }).click();
  await section.getByText('Considered', { exact: true }).waitFor();
  await visit.page.emulateMedia({ media: 'print' });
  expect(await review.getByRole('paragraph').getByText('A new law.').isVisible()).toBe(true);
  await visit.page.emulateMedia({ media: 'screen' });
  await printed(visit, 'review', 'printed-review');
}, 60_000);
