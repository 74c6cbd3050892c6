/** A Confluence page at the version of which somebody recorded that it documents an improvement. */
export interface RecordedPage {
  readonly pageId: string;
  readonly title: string;
  readonly version: number;
}

/** A page to choose from; what Confluence does not say is `null`. Instants are ISO strings in UTC. */
export interface FoundPage {
  readonly pageId: string;
  readonly title: string;
  readonly space: string | null;
  readonly changedAt: string | null;
}

/** One change of a page: the version it made, who made it and what they said of it. */
export interface PageChange {
  readonly version: number;
  readonly at: string;
  /** Account id. */
  readonly by: string | null;
  readonly message: string | null;
}

/** A page as Confluence has it now. */
export interface PageToday {
  readonly pageId: string;
  readonly title: string;
  readonly version: number;
  readonly state: 'current' | 'archived' | 'trashed';
}

export type PageStanding =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'changed';
      readonly title: string;
      readonly version: number;
      /** How many versions lie between, the last one included. */
      readonly times: number;
      /** The latest ones, newest first. */
      readonly changes: readonly PageChange[];
    }
  /** Hidden from the viewer or deleted: nobody is told which. */
  | { readonly kind: 'archived' | 'trashed' | 'not-visible' }
  /** Nobody could be asked. */
  | { readonly kind: 'unknown' };

/** A page as recorded and as it stands today, with the paths below the site where both can be read. */
export interface DocumentPage {
  readonly recorded: RecordedPage;
  readonly standing: PageStanding;
  readonly path: string;
  /** Confluence's own comparison of the recorded version with today's. */
  readonly comparison: string | null;
}

export function hasChanged({ version }: RecordedPage, today: PageToday | null): today is PageToday {
  return today?.state === 'current' && today.version !== version;
}

/** How a recorded page stands today; `changes` may hold the latest ones alone, and older ones than the record. */
export function standingOf(recorded: RecordedPage, today: PageToday | null, changes: readonly PageChange[]): PageStanding {
  if (today === null) return { kind: 'not-visible' };
  if (today.state !== 'current') return { kind: today.state };
  if (!hasChanged(recorded, today)) return { kind: 'unchanged' };
  return {
    kind: 'changed',
    title: today.title,
    version: today.version,
    times: Math.max(today.version - recorded.version, 0),
    changes: changes.filter((change) => change.version > recorded.version),
  };
}

/** The pages with this one at its version: a page is recorded once, and keeps its place. */
export function withPage(pages: readonly RecordedPage[], page: RecordedPage): readonly RecordedPage[] {
  const isKnown = pages.some(({ pageId }) => pageId === page.pageId);
  return isKnown ? pages.map((known) => (known.pageId === page.pageId ? page : known)) : [...pages, page];
}

export function withoutPage(pages: readonly RecordedPage[], pageId: string): readonly RecordedPage[] {
  return pages.filter((page) => page.pageId !== pageId);
}
