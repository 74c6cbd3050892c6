import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundPage, PageChange, PageToday, RecordedPage } from '../domain/links/documents';
import { Refusal } from '../domain/refusal';
import { textOfAdf } from '../forge/adf-text';
import { read } from '../forge/requests';
import { pagesCql } from './cql';
import { versionPath } from './page-address';

const version = z.object({
  number: z.number().int(),
  createdAt: z.string(),
  authorId: z.string().nullish(),
  message: z.string().nullish(),
});
const pageSchema = z.object({ id: z.string(), title: z.string(), version, _links: z.object({ base: z.url() }) });

/** A page at its current version, as the person may read it. */
export interface CurrentPage extends RecordedPage {
  readonly changedAt: string;
  /** Address of Confluence, such as `https://your-site.atlassian.net/wiki`. */
  readonly base: string;
  /** Address of this version of the page. */
  readonly url: string;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-get */
export async function readPage(pageId: string): Promise<CurrentPage> {
  return toCurrentPage(await read('user', route`/wiki/api/v2/pages/${pageId}?status=current`, pageSchema));
}

function toCurrentPage(page: z.output<typeof pageSchema>): CurrentPage {
  const { base } = page._links;
  return {
    pageId: page.id,
    title: page.title,
    version: page.version.number,
    changedAt: page.version.createdAt,
    base,
    url: new URL(versionPath(page.id, page.version.number), base).href,
  };
}

/** As `readPage`; `null` for a page that does not exist or that the person may not see. */
export async function findPage(pageId: string): Promise<CurrentPage | null> {
  try {
    return await readPage(pageId);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}

const withBody = pageSchema.extend({ body: z.object({ atlas_doc_format: z.object({ value: z.string() }).nullish() }).nullish() });

/** A page with its words as they are now. */
export interface PageWithText extends CurrentPage {
  readonly text: string;
}

/** `null` for a page that does not exist or that the person may not see. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-get */
export async function findPageWithText(pageId: string): Promise<PageWithText | null> {
  try {
    const page = await read('user', route`/wiki/api/v2/pages/${pageId}?status=current&body-format=atlas_doc_format`, withBody);
    const document: unknown = JSON.parse(page.body?.atlas_doc_format?.value ?? 'null');
    return { ...toCurrentPage(page), text: textOfAdf(document) };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}

const mostIds = 250;
const states = ['current', 'archived', 'trashed'] as const;
const todaySchema = z.object({
  results: z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(states).catch('current'), version })),
});

/** Pages as they are now, in one call; those that are gone or hidden from the person are left out. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-get */
export async function readPagesToday(pageIds: readonly string[]): Promise<ReadonlyMap<string, PageToday>> {
  const query = new URLSearchParams({ limit: String(mostIds) });
  for (const id of pageIds.slice(0, mostIds)) query.append('id', id);
  for (const state of states) query.append('status', state);
  const { results } = await read('user', route`/wiki/api/v2/pages?${query}`, todaySchema);
  return new Map(
    results.map((page) => [page.id, { pageId: page.id, title: page.title, version: page.version.number, state: page.status }]),
  );
}

const changesSchema = z.object({ results: z.array(version) });

/** The latest versions of a page, newest first. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-version/#api-pages-id-versions-get */
export async function readPageChanges(pageId: string, most: number): Promise<readonly PageChange[]> {
  const path = route`/wiki/api/v2/pages/${pageId}/versions?sort=-modified-date&limit=${most}`;
  const { results } = await read('user', path, changesSchema);
  return results.map(({ number, createdAt, authorId, message }) => {
    return { version: number, at: createdAt, by: authorId ?? null, message: message?.trim() === '' ? null : (message ?? null) };
  });
}

const mostHits = 10;
const hitsSchema = z.object({
  results: z.array(
    z.object({
      content: z.object({ id: z.string(), title: z.string() }),
      resultGlobalContainer: z.object({ title: z.string() }).nullish(),
      lastModified: z.string().nullish(),
    }),
  ),
});

/** Pages that the person may read, by words. @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/#api-wiki-rest-api-search-get */
export async function searchPages(query: string): Promise<readonly FoundPage[]> {
  const { results } = await read('user', route`/wiki/rest/api/search?cql=${pagesCql(query)}&limit=${mostHits}&excerpt=none`, hitsSchema);
  return results.map(({ content, resultGlobalContainer, lastModified }) => {
    return { pageId: content.id, title: content.title, space: resultGlobalContainer?.title ?? null, changedAt: lastModified ?? null };
  });
}
