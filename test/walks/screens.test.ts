import AxeSource from 'axe-core';
import { mkdirSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { readPages, type SitePage } from './pages';
import { startWalk, type Look, type Walk } from './walk';

const shots = 'test/screenshots';
/** Colours come from the theme and the layout from the width: two looks show both of each. */
const looks: readonly Required<Look>[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 390 },
];

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

/** The whole page. The window grows first, because frames of another origin are only painted inside it. */
async function shoot(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, Math.min(height, 4000)) });
  await page.waitForTimeout(150);
  await page.screenshot({ path: `${shots}/${name}.png` });
  await page.setViewportSize(before);
}

/** What axe finds grave in one document, in words. Every frame is asked for itself, because frames of another origin cannot be seen from outside. */
async function graveFindings(frame: Frame | Page): Promise<readonly string[]> {
  await frame.evaluate(AxeSource.source);
  return frame.evaluate(async () => {
    const results = await (globalThis as unknown as { axe: typeof AxeSource }).axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    });
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

test.each(looks)(
  'every surface in $theme, $width pixels wide: no grave finding, a clean console, nobody else is called',
  async (look) => {
    const visit = await walk.visitAs('admin', look);
    const found: Record<string, unknown> = {};
    for (const { title, path } of pages) {
      const before = visit.complaints.length;
      await visit.open(path);
      await visit.page.waitForTimeout(200);
      await shoot(visit.page, `${fileName(title)}-${look.theme}-${String(look.width)}`);
      const findings = (await Promise.all(visit.page.frames().map(graveFindings))).flat();
      const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const complaints = visit.complaints.slice(before);
      if (findings.length > 0 || complaints.length > 0 || wide > 0) found[title] = { findings, complaints, wide };
    }
    await visit.close();
    expect(found).toEqual({});
  },
  240_000,
);

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
