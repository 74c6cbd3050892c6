export interface KnownPerson {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: string;
}

export interface Boot {
  readonly person: KnownPerson | null;
  readonly people: readonly KnownPerson[];
  /** Whether the person may change pages of Confluence. */
  readonly writesWiki: boolean;
  readonly status: number;
  readonly mode: 'light' | 'dark';
  /** The site's time when the page was served. */
  readonly now: number;
}

/** What the server wrote into the page. */
export const boot = JSON.parse(document.getElementById('boot')?.textContent ?? 'null') as Boot;

const started = Date.now();

/** By how much the site's clock is ahead of ours, in milliseconds of whole minutes; what a page needs to load is no difference. */
export const aheadInMs = Math.round((boot.now - started) / 60_000) * 60_000;

/** The site's time now; its clock can be elsewhere than ours. */
export const siteNow = () => boot.now + Date.now() - started;
