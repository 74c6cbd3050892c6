import { route } from '@forge/api';
import { z } from 'zod';
import { pageWords } from '../../domain/links/document-words';
import type { RecordedPage } from '../../domain/links/documents';
import { Refusal } from '../../domain/refusal';
import { read, remove, send } from '../../forge/requests';

const relationship = 'is documented in';

/** Names the same link again, whatever the version: a page documents a work item once. */
function globalIdOf(pageId: string): string {
  return `clause-10:page=${pageId}`;
}

const linkSchema = z.object({
  globalId: z.string().nullish(),
  object: z.object({ title: z.string(), url: z.string() }),
});

/** The page that one of our links records; `null` for links of others. */
function toRecordedPage({ globalId, object }: z.output<typeof linkSchema>): RecordedPage | null {
  const pageId = /^clause-10:page=([0-9]+)$/.exec(globalId ?? '')?.[1];
  const version = /[?&]pageVersion=([0-9]+)/.exec(object.url)?.[1];
  if (pageId === undefined || version === undefined) return null;
  return { pageId, title: object.title.replace(/, version \d+$/, ''), version: Number(version) };
}

/** The pages that document a work item, as its remote links record them: they can be read without the app. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/#api-rest-api-3-issue-issueidorkey-remotelink-get */
export async function readRecordedPages(issueId: string): Promise<readonly RecordedPage[]> {
  const links = await read('user', route`/rest/api/3/issue/${issueId}/remotelink`, z.array(linkSchema));
  return links.map(toRecordedPage).filter((page) => page !== null);
}

/** The pages that document a work item, and the management reviews that decided about it. */
export interface LinkedDocuments {
  readonly recorded: readonly RecordedPage[];
  readonly reviews: readonly { readonly pageId: string; readonly title: string }[];
}

/** Both in one call. */
export async function readLinkedDocuments(issueId: string): Promise<LinkedDocuments> {
  const links = await read('user', route`/rest/api/3/issue/${issueId}/remotelink`, z.array(linkSchema));
  const reviews = links.flatMap(({ globalId, object: { title } }) => {
    const pageId = /^clause-10:review=([0-9]+)$/.exec(globalId ?? '')?.[1];
    return pageId === undefined ? [] : [{ pageId, title }];
  });
  return { recorded: links.map(toRecordedPage).filter((page) => page !== null), reviews };
}

const anyLink = z.object({ id: z.union([z.string(), z.number()]).transform(String), object: z.object({ url: z.string() }) });

/** Everything outside Jira that a work item links to now, pages among it. */
export async function readLinkedPages(issueId: string): Promise<readonly { readonly id: string; readonly address: string }[]> {
  const links = await read('user', route`/rest/api/3/issue/${issueId}/remotelink`, z.array(anyLink));
  // Anybody may have written the address: only what a browser opens as a page is passed on.
  return links.filter(({ object }) => /^https?:/.test(object.url)).map(({ id, object }) => ({ id, address: object.url }));
}

/** Records a page at its version, in the place of an earlier version of it. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/#api-rest-api-3-issue-issueidorkey-remotelink-post */
export async function saveRecordedPage(issueId: string, page: RecordedPage & { readonly url: string }): Promise<void> {
  const body = {
    globalId: globalIdOf(page.pageId),
    application: { name: 'Confluence' },
    relationship,
    object: { url: page.url, title: pageWords(page) },
  };
  await send('user', 'POST', route`/rest/api/3/issue/${issueId}/remotelink`, body);
}

/** Removes the record of a page; one that is gone already is no failure. */
export async function removeRecordedPage(issueId: string, pageId: string): Promise<void> {
  try {
    await remove('user', route`/rest/api/3/issue/${issueId}/remotelink?globalId=${globalIdOf(pageId)}`);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
  }
}
