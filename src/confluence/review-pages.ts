import { route } from '@forge/api';
import { z } from 'zod';
import { ownMacroKey, ownModuleAri } from '../forge/own-modules';
import { post, read, readBytes, upload } from '../forge/requests';

const macroKey = 'management-review';
const macroTitle = 'Management review';

const pageSchema = z.object({
  id: z.string(),
  title: z.string(),
  spaceId: z.string(),
  _links: z.object({ base: z.url(), webui: z.string() }),
});

/** A page with a review on it. */
export interface ReviewPage {
  readonly pageId: string;
  readonly title: string;
  readonly spaceId: string;
  readonly url: string;
}

function toReviewPage({ id, title, spaceId, _links }: z.output<typeof pageSchema>): ReviewPage {
  return { pageId: id, title, spaceId, url: `${_links.base}${_links.webui}` };
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-get */
export async function readReviewPage(pageId: string): Promise<ReviewPage> {
  return toReviewPage(await read('user', route`/wiki/api/v2/pages/${pageId}`, pageSchema));
}

/** The macro as Confluence keeps it in a page; `localId` tells it from others on the page. */
function macroNode(localId: string): unknown {
  const parameters = {
    layout: 'extension',
    localId,
    extensionId: ownModuleAri(macroKey),
    extensionTitle: macroTitle,
    guestParams: {},
    render: 'default',
  };
  const attrs = {
    layout: 'default',
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: ownMacroKey(macroKey),
    text: macroTitle,
    localId,
    parameters,
  };
  return { type: 'extension', attrs };
}

/** Makes a page with the review on it, as the person. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-post */
export async function createReviewPage(spaceId: string, title: string, localId: string): Promise<ReviewPage> {
  const document = { type: 'doc', version: 1, content: [macroNode(localId)] };
  const body = { representation: 'atlas_doc_format', value: JSON.stringify(document) };
  return toReviewPage(await post('user', route`/wiki/api/v2/pages`, { spaceId, status: 'current', title, body }, pageSchema));
}

const operationsSchema = z.object({ operations: z.array(z.object({ operation: z.string(), targetType: z.string() })) });

/** Whether the person may change the page. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-operation/#api-pages-id-operations-get */
export async function mayEditPage(pageId: string): Promise<boolean> {
  const { operations } = await read('user', route`/wiki/api/v2/pages/${pageId}/operations`, operationsSchema);
  return operations.some(({ operation, targetType }) => operation === 'update' && targetType === 'page');
}

/** Whether the person may make pages in a space. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-operation/#api-spaces-id-operations-get */
export async function mayCreatePages(spaceId: string): Promise<boolean> {
  const { operations } = await read('user', route`/wiki/api/v2/spaces/${spaceId}/operations`, operationsSchema);
  return operations.some(({ operation, targetType }) => operation === 'create' && targetType === 'page');
}

const attached = z.object({
  results: z.array(z.object({ id: z.string(), version: z.object({ number: z.number() }), extensions: z.object({ fileSize: z.number() }) })),
});

/** A file of a page at one version. */
export interface AttachedFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly version: number;
}

/**
 * Attaches a snapshot to its page as the person; one of the same name becomes an older version of it.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/#api-wiki-rest-api-content-id-child-attachment-put
 */
export async function attachSnapshot(pageId: string, name: string, text: string, comment: string): Promise<AttachedFile> {
  const file = { name, mediaType: 'application/json', text, comment };
  const { results } = await upload('user', route`/wiki/rest/api/content/${pageId}/child/attachment`, file, attached);
  const [stored] = results;
  if (stored?.extensions.fileSize !== Buffer.byteLength(text)) throw new Error(`Confluence did not store ${name} as it was sent.`);
  return { attachmentId: stored.id, name, version: stored.version.number };
}

const filesSchema = z.object({
  results: z.array(z.object({ id: z.string(), version: z.object({ number: z.number() }), downloadLink: z.string().nullish() })),
});

/** A file as the page has it now. */
export interface FileToday {
  readonly attachmentId: string;
  readonly version: number;
  /** Below the site. */
  readonly path: string | null;
}

/** The file of that name; `null` when it was removed. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-attachment/#api-pages-id-attachments-get */
export async function findFile(pageId: string, name: string): Promise<FileToday | null> {
  const { results } = await read('user', route`/wiki/api/v2/pages/${pageId}/attachments?filename=${name}`, filesSchema);
  const [file] = results;
  if (file === undefined) return null;
  return { attachmentId: file.id, version: file.version.number, path: file.downloadLink == null ? null : `/wiki${file.downloadLink}` };
}

/** A snapshot of 100,000 rows is smaller. */
const mostSnapshotBytes = 150 * 1024 * 1024;

/**
 * The text of a snapshot as it was attached; `null` when it is too large to be one.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/#api-wiki-rest-api-content-id-child-attachment-attachmentid-download-get
 */
export async function readSnapshot(pageId: string, { attachmentId, version }: AttachedFile): Promise<string | null> {
  const path = route`/wiki/rest/api/content/${pageId}/child/attachment/${attachmentId}/download?version=${version}`;
  const bytes = await readBytes('user', path, mostSnapshotBytes);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
