import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../setup/chromium';
import type { Site } from '../site/site';
import { median, type Figure } from './figure';
import { createLoadedSite } from './open-summary';

const views = 5;

/** From opening the review page until the macro shows its figures, at 10,000 improvements against 10. */
export async function firstPaint(): Promise<readonly Figure[]> {
  const browser = await launchChromium();
  try {
    const few = await paintTime(browser, 10);
    const many = await paintTime(browser, 10_000);
    return [
      { work: 'First figures of the macro, 10 improvements', measured: few, unit: 'ms', bar: null },
      { work: 'First figures of the macro, 10,000 improvements', measured: many, unit: 'ms', bar: null },
      { work: 'First figures of the macro, 10,000 against 10', measured: many / few, unit: 'times', bar: 1.2 },
    ];
  } finally {
    await browser.close();
  }
}

async function paintTime(browser: Browser, size: number): Promise<number> {
  const site = await createLoadedSite(size);
  await site.listen();
  const page = await browser.newPage();
  const address = await reviewAddress(site);
  await measure(page, address);
  const times: number[] = [];
  for (let view = 0; view < views; view += 1) times.push(await measure(page, address));
  await page.close();
  await site.close();
  return median(times);
}

async function reviewAddress(site: Site): Promise<string> {
  const health = (await (await fetch(`${site.url}/_site/health`)).json()) as { pages: { title: string; url: string }[] };
  const review = health.pages.find(({ title }) => /review/i.test(title));
  if (!review) throw new Error('The site names no review page.');
  return `${new URL(review.url, site.url).href}?as=manager@example.com`;
}

async function measure(page: Page, address: string): Promise<number> {
  const started = performance.now();
  await page.goto(address);
  await page.locator('iframe').first().contentFrame().getByText(/open/i).first().waitFor();
  return performance.now() - started;
}
