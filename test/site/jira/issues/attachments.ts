import type { Jira } from '../jira';
import type { Attachment } from '../model';
import { toUserJsonById } from '../people/person-json';
import { toWireTime } from './wire-time';

export function printAttachment({ kernel }: Jira, attachment: Attachment): Record<string, unknown> {
  const address = `${kernel.baseUrl}/rest/api/3/attachment`;
  return {
    self: `${address}/${attachment.id}`,
    id: attachment.id,
    filename: attachment.filename,
    author: toUserJsonById(kernel, attachment.authorId),
    created: toWireTime(attachment.created),
    size: attachment.content.byteLength,
    mimeType: attachment.mimeType,
    content: `${address}/content/${attachment.id}`,
  };
}
