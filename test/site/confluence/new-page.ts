import type { Person } from '../kernel/people';
import type { Confluence } from './confluence';
import { badRequest } from './errors';
import type { AdfDocument, Page, PageStatus, PageVersion } from './model';
import { lastVersion, printVersion } from './print';

interface PageDraft {
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly authorId: string;
  readonly title: string;
  readonly body: AdfDocument;
  readonly status: Exclude<PageStatus, 'trashed'>;
}

/** Puts a page into the site as it is; whoever calls has checked rights, title and body. */
export function newPage({ kernel, state }: Confluence, draft: PageDraft): Page {
  const createdAt = kernel.clock.now();
  const version: PageVersion = { number: 1, authorId: draft.authorId, createdAt, message: '', title: draft.title, body: draft.body };
  const siblings = [...state.pages.values()].filter((page) => page.spaceId === draft.spaceId && page.parentId === draft.parentId);
  const page: Page = {
    id: String(kernel.nextId('confluence-content')),
    spaceId: draft.spaceId,
    status: draft.status,
    parentId: draft.parentId,
    position: siblings.length,
    authorId: draft.authorId,
    ownerId: draft.authorId,
    createdAt,
    versions: [version],
    properties: new Map(),
    labels: [],
    readers: null,
  };
  state.pages.set(page.id, page);
  return page;
}

/** Titles are unique within a space among pages that are not in the trash; drafts may share one. */
export function requireFreeTitle({ state }: Confluence, spaceId: string, title: string, except: Page | null): void {
  const taken = [...state.pages.values()].some(
    (page) => page !== except && page.spaceId === spaceId && page.status === 'current' && lastVersion(page.versions).title === title,
  );
  if (taken) throw badRequest(`A page with this title already exists: A page already exists with the same TITLE in this space: ${title}`);
}

/** Forge triggers hear of pages through these. @see https://developer.atlassian.com/platform/forge/events-reference/confluence/ */
export function announce({ kernel, state }: Confluence, actor: Person, verb: 'created' | 'updated' | 'trashed', page: Page): void {
  const space = state.spaces.get(page.spaceId);
  const version = lastVersion(page.versions);
  const content = {
    id: page.id,
    type: 'page',
    status: page.status,
    title: version.title,
    space: { id: page.spaceId, key: space?.key ?? '', name: space?.name ?? '', type: 'global', status: 'current' },
    version: printVersion(version),
  };
  kernel.events.emit({
    eventType: `avi:confluence:${verb}:page`,
    atlassianId: actor.accountId,
    timestamp: kernel.clock.now(),
    body: { content },
  });
}
