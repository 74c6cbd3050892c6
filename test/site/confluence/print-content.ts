import type { Person } from '../kernel/people';
import type { Confluence } from './confluence';
import type { Attachment, Page, Space } from './model';
import { downloadPath, lastVersion, printPage, toIso } from './print';

/** Users, spaces and content as the older v1 operations print them. @see https://developer.atlassian.com/cloud/confluence/rest/v1/ */
export function printUser({ kernel }: Confluence, person: Person): Record<string, unknown> {
  return {
    type: 'known',
    accountId: person.accountId,
    accountType: person.accountType,
    email: person.email,
    publicName: person.displayName,
    displayName: person.displayName,
    timeZone: person.timeZone,
    profilePicture: { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true },
    isExternalCollaborator: false,
    isGuest: false,
    _expandable: { operations: '', personalSpace: '' },
    _links: { self: `${kernel.baseUrl}/wiki/rest/api/user?accountId=${person.accountId}` },
  };
}

export function printSpaceSummary({ kernel }: Confluence, space: Space): Record<string, unknown> {
  return {
    id: Number(space.id),
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    _expandable: {},
    _links: { webui: `/spaces/${space.key}`, self: `${kernel.baseUrl}/wiki/rest/api/space/${space.key}` },
  };
}

export function printContent(confluence: Confluence, page: Page): Record<string, unknown> {
  const version = lastVersion(page.versions);
  const links = printPage(confluence, page, undefined)['_links'];
  return {
    id: page.id,
    type: 'page',
    status: page.status,
    title: version.title,
    extensions: { position: page.position },
    _expandable: { space: '', body: '', version: '' },
    _links: { ...(typeof links === 'object' ? links : {}), self: `${confluence.kernel.baseUrl}/wiki/rest/api/content/${page.id}` },
  };
}

export function printAttachmentContent(confluence: Confluence, attachment: Attachment): Record<string, unknown> {
  const version = lastVersion(attachment.versions);
  const author = confluence.kernel.people.byAccountId(version.authorId);
  return {
    id: attachment.id,
    type: 'attachment',
    status: attachment.status,
    title: attachment.title,
    version: {
      ...(author ? { by: printUser(confluence, author) } : {}),
      when: toIso(version.createdAt),
      message: version.message,
      number: version.number,
      minorEdit: false,
    },
    metadata: { mediaType: version.mediaType, comment: version.message },
    extensions: { mediaType: version.mediaType, fileSize: version.content.byteLength, comment: version.message, fileId: attachment.fileId },
    _links: {
      download: downloadPath(attachment),
      webui: `/pages/viewpageattachments.action?pageId=${attachment.pageId}`,
      self: `${confluence.kernel.baseUrl}/wiki/rest/api/content/${attachment.id}`,
    },
  };
}
