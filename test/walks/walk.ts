import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium } from '../setup/chromium';
import type { Role } from '../site/kernel/people';
import { createSite, type Site, type SiteData } from '../site/site';

/** A site that listens, and a browser in front of it. */
export interface Walk {
  readonly site: Site;
  /** A fresh browser of that person, with everything noted that should not happen. */
  visitAs(role: Role, look?: Look): Promise<Visit>;
  end(): Promise<void>;
}

export interface Look {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

export interface Visit {
  readonly page: Page;
  /** Errors of the console, uncaught errors, refused resources and requests to any other host. */
  readonly complaints: readonly string[];
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function startWalk(data: SiteData): Promise<Walk> {
  const site = await createSite({ port: 0, data });
  await site.listen();
  const browser = await launchChromium();
  return {
    site,
    visitAs: (role, look = {}) => visit(browser, site, role, look),
    end: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function visit(browser: Browser, site: Site, role: Role, { theme = 'light', width = 1280 }: Look): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  const complaints = listen(context, page, site);
  return {
    page,
    complaints,
    open: async (path) => {
      const address = new URL(path, site.url);
      address.searchParams.set('as', site.person(role).email);
      address.searchParams.set('theme', theme);
      await page.goto(address.href, { waitUntil: 'networkidle' });
    },
    close: () => context.close(),
  };
}

function listen(context: BrowserContext, page: Page, site: Site): readonly string[] {
  const complaints: string[] = [];
  const port = new URL(site.url).port;
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (!['http:', 'https:'].includes(address.protocol)) return;
    if (address.port !== port || !/^(127\.0\.0\.1|[a-z-]+\.localhost)$/.test(address.hostname))
      complaints.push(`request to ${address.host}`);
  });
  return complaints;
}

/** The frame of a surface of the app, once it is there; its address ends with the resource's entry. */
export async function surfaceOf(page: Page, entry: string): Promise<Frame> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const frame = page.frames().find((candidate) => new URL(candidate.url(), 'http://app.localhost').pathname.includes(`/${entry}.html`));
    if (frame) return frame;
    if (Date.now() > deadline)
      throw new Error(
        `No frame shows ${entry}: ${page
          .frames()
          .map((candidate) => candidate.url())
          .join(', ')}`,
      );
    await page.waitForTimeout(100);
  }
}
