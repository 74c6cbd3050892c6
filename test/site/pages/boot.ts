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

/** The site's time now; its clock can be elsewhere than ours. */
export const siteNow = () => boot.now + Date.now() - started;
