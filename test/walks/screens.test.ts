import { mkdirSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { graveFindings } from './grave-findings';
import { readPages, type SitePage } from './pages';
import { startWalk, type Visit, type Walk } from './walk';

const shots = 'test/screenshots';
/** Colours come from the theme and the layout from the width. A page that is open turns dark and becomes narrow: to open it anew takes longer. */
const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 390 },
] as const;
/** Frames are as high as what is in them a moment after the page has its width. */
const untilItIsLaidOutInMs = 200;

let walk: Walk;
let pages: readonly SitePage[];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  walk = await startWalk('demo');
  pages = [{ title: 'Home', path: '/' }, ...(await readPages(walk.site))];
}, 180_000);
afterAll(() => walk.end());

const fileName = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

const longestPaintInMs = 1_000;
const afterPaintInMs = 150;

/** What is folded away has no place on the page, and is never painted. */
async function isShown(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true;
  return (await (await frame.frameElement()).boundingBox()) !== null;
}

/** Until every frame that is shown has painted what it shows now, however busy the machine is. */
async function untilPainted(page: Page): Promise<void> {
  const painted = page.frames().map(async (frame) => {
    if (!(await isShown(frame))) return;
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  });
  await Promise.race([Promise.all(painted), page.waitForTimeout(longestPaintInMs)]);
  await page.waitForTimeout(afterPaintInMs);
}

const mostMeasured = 10;

/** The height of the page once it grows no more: frames take the height of what is in them step by step. */
async function settledHeight(page: Page): Promise<number> {
  let height = 0;
  for (let measured = 0; measured < mostMeasured; measured += 1) {
    const now = await page.evaluate(() => document.documentElement.scrollHeight);
    if (now === height) break;
    height = now;
    await page.waitForTimeout(untilItIsLaidOutInMs);
  }
  return height;
}

/** The whole page. The window grows first, because frames of another origin are only painted inside it. */
async function shoot(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, Math.min(await settledHeight(page), 4000)) });
  await untilPainted(page);
  await page.screenshot({ path: `${shots}/${name}.png` });
  await page.setViewportSize(before);
}

/** What is wrong with what the page shows now; `null` where nothing is. */
async function faultsOf({ page, complaints }: Visit, before: number): Promise<object | null> {
  const findings = (await Promise.all(page.frames().map(graveFindings))).flat();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const complained = complaints.slice(before);
  return findings.length > 0 || complained.length > 0 || wide > 0 ? { findings, complaints: complained, wide } : null;
}

/** As when a person chooses the other theme: the product tells its frames. */
async function put(page: Page, { theme, width }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((mode) => (document.documentElement.dataset['colorMode'] = mode), theme);
}

test('every surface, light and dark, wide and narrow: no grave finding, a clean console, nobody else is called', async () => {
  const visit = await walk.visitAs('admin');
  const found: Record<string, unknown> = {};
  for (const { title, path } of pages) {
    let before = visit.complaints.length;
    await visit.open(path);
    for (const look of looks) {
      await put(visit.page, look);
      const name = `${fileName(title)}-${look.theme}-${String(look.width)}`;
      await shoot(visit.page, name);
      const faults = await faultsOf(visit, before);
      before = visit.complaints.length;
      if (faults !== null) found[name] = faults;
    }
  }
  await visit.close();
  expect(found).toEqual({});
}, 900_000);

test('the picture of the readme is the summary as the manager sees it', async () => {
  const review = pages.find(({ title }) => title.startsWith('Management review'));
  const visit = await walk.visitAs('manager');
  await visit.open(review?.path ?? '/');
  const frame = visit.page.locator('iframe').first();
  await frame.waitFor();
  await visit.page.waitForTimeout(500);
  await shoot(visit.page, 'summary');
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
