import type { Confluence } from './confluence';
import type { AdfDocument, Attachment, FooterComment, Label, Page, PageVersion, Property, Space, Version } from './model';
import { toStorage } from './storage-write';

/** Body formats that the site prints. `view` is storage without its macros rendered: enough for reading text. */
export const bodyFormats = ['storage', 'atlas_doc_format', 'view'] as const;
export type BodyFormat = (typeof bodyFormats)[number];

export const toIso = (epochMs: number): string => new Date(epochMs).toISOString();

export function lastVersion<T>(versions: readonly [T, ...T[]]): T {
  return versions.at(-1) ?? versions[0];
}

export function printVersion(version: Version): Record<string, unknown> {
  const { number, authorId, createdAt, message } = version;
  return { number, message, minorEdit: false, authorId, createdAt: toIso(createdAt) };
}

export function printBody(body: AdfDocument, format: BodyFormat | undefined): Record<string, unknown> {
  if (format === undefined) return {};
  const value = format === 'atlas_doc_format' ? JSON.stringify(body) : toStorage(body);
  return { [format]: { representation: format, value } };
}

/** The id's bytes, least significant first, in Base64 that a path can hold. @see https://community.atlassian.com/t5/Confluence-questions/What-is-the-algorithm-used-to-create-the-quot-Tiny-links-quot/qaq-p/186555 */
function tinyOf(pageId: string): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(pageId));
  return bytes
    .toString('base64')
    .replaceAll('/', '-')
    .replaceAll('+', '_')
    .replace(/[A=]+$/, '');
}

export function printPage(
  confluence: Confluence,
  page: Page,
  format: BodyFormat | undefined,
  version?: PageVersion,
): Record<string, unknown> {
  const shown = version ?? lastVersion(page.versions);
  const space = confluence.state.spaces.get(page.spaceId);
  const path = `/spaces/${space?.key ?? ''}/pages`;
  return {
    id: page.id,
    status: version && version !== lastVersion(page.versions) ? 'historical' : page.status,
    title: shown.title,
    spaceId: page.spaceId,
    ...(page.parentId === null ? {} : { parentId: page.parentId, parentType: 'page' }),
    position: page.position,
    authorId: page.authorId,
    ownerId: page.ownerId,
    lastOwnerId: null,
    createdAt: toIso(page.createdAt),
    version: printVersion(shown),
    body: printBody(shown.body, format),
    _links: {
      webui: `${path}/${page.id}/${encodeURIComponent(shown.title).replaceAll('%20', '+')}`,
      editui: `${path}/edit-v2/${page.id}`,
      tinyui: `/x/${tinyOf(page.id)}`,
    },
  };
}

/** `_links` of a single thing also say where the site is. */
export function withBase({ kernel }: Confluence, printed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const links = printed['_links'];
  return { ...printed, _links: { ...(typeof links === 'object' ? links : {}), base: `${kernel.baseUrl}/wiki` } };
}

export function printSpace(space: Space): Record<string, unknown> {
  return {
    id: space.id,
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    authorId: space.authorId,
    spaceOwnerId: space.authorId,
    currentActiveAlias: space.key,
    createdAt: toIso(space.createdAt),
    homepageId: space.homepageId,
    _links: { webui: `/spaces/${space.key}` },
  };
}

export function printProperty({ id, key, value, version }: Property): Record<string, unknown> {
  return { id, key, value, version: printVersion(version) };
}

export function printSpaceProperty({ id, key, value, createdAt, createdBy, version }: Property): Record<string, unknown> {
  const printed = { number: version.number, message: version.message, createdAt: toIso(version.createdAt), createdBy: version.authorId };
  return { id, key, value, createdAt: toIso(createdAt), createdBy, version: printed };
}

export const printLabel = ({ id, name, prefix }: Label): Record<string, unknown> => ({ id, name, prefix });

export function printComment(confluence: Confluence, comment: FooterComment, format: BodyFormat | undefined): Record<string, unknown> {
  const page = confluence.state.pages.get(comment.pageId);
  const space = confluence.state.spaces.get(page?.spaceId ?? '');
  return {
    id: comment.id,
    status: 'current',
    title: comment.title,
    pageId: comment.pageId,
    ...(comment.parentCommentId === null ? {} : { parentCommentId: comment.parentCommentId }),
    version: printVersion(comment.version),
    body: printBody(comment.body, format),
    _links: { webui: `/spaces/${space?.key ?? ''}/pages/${comment.pageId}?focusedCommentId=${comment.id}` },
  };
}

export const downloadPath = (attachment: Attachment): string =>
  `/download/attachments/${attachment.pageId}/${encodeURIComponent(attachment.title)}?version=${lastVersion(attachment.versions).number}`;

export function printAttachment(attachment: Attachment): Record<string, unknown> {
  const version = lastVersion(attachment.versions);
  const webui = `/pages/viewpageattachments.action?pageId=${attachment.pageId}&preview=${encodeURIComponent(attachment.title)}`;
  return {
    id: attachment.id,
    status: attachment.status,
    title: attachment.title,
    createdAt: toIso(attachment.createdAt),
    pageId: attachment.pageId,
    mediaType: version.mediaType,
    mediaTypeDescription: version.mediaType,
    comment: version.message,
    fileId: attachment.fileId,
    fileSize: version.content.byteLength,
    webuiLink: webui,
    downloadLink: downloadPath(attachment),
    version: printVersion(version),
    _links: { webui, download: downloadPath(attachment) },
  };
}
