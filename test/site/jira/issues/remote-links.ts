import type { Person } from '../../kernel/people';
import { badField, notFound } from '../errors';
import type { Jira } from '../jira';
import type { Issue, RemoteLink } from '../model';
import { attachedItem, type HistoryEnd } from './change-items';
import { objectAt, textAt } from './json';
import { recordChange } from './record-change';

const longestText = 255;

export function findRemoteLink(issue: Issue, globalId: string): RemoteLink {
  const link = issue.remoteLinks.find((candidate) => candidate.globalId === globalId);
  if (link === undefined) throw notFound(`The link with global id '${globalId}' does not exist.`);
  return link;
}

/** A text of the link that Jira keeps in a column of 255 characters. */
function shortText(body: unknown, name: string): string | null {
  const text = textAt(body, name);
  if (text !== null && text.length > longestText) throw badField(name, `'${name}' must be at most ${longestText} characters long.`);
  return text;
}

/** A global id names the same link again; what was there is replaced. */
export function upsertRemoteLink(
  jira: Jira,
  issue: Issue,
  actor: Person,
  body: unknown,
): { link: RemoteLink; result: 'created' | 'updated' } {
  const object = objectAt(body, 'object');
  const [url, title] = [textAt(object, 'url'), shortText(object, 'title')];
  if (object === null || url === null) throw badField('url', "'url' is required.");
  if (title === null) throw badField('title', "'title' is required.");
  const globalId = shortText(body, 'globalId');
  const former = globalId === null ? undefined : issue.remoteLinks.find((link) => link.globalId === globalId);
  const id = former?.id ?? String(jira.kernel.nextId('remoteLink'));
  const link = { id, globalId, relationship: shortText(body, 'relationship'), application: objectAt(body, 'application') ?? {}, object };
  if (former !== undefined) {
    issue.remoteLinks = issue.remoteLinks.map((candidate) => (candidate.id === id ? link : candidate));
    return { link, result: 'updated' };
  }
  issue.remoteLinks.push(link);
  recordLink(jira, issue, actor, { added: toHistoryEnd(link), removed: null });
  return { link, result: 'created' };
}

export function deleteRemoteLink(jira: Jira, issue: Issue, actor: Person, link: RemoteLink): void {
  issue.remoteLinks = issue.remoteLinks.filter((candidate) => candidate !== link);
  recordLink(jira, issue, actor, { added: null, removed: toHistoryEnd(link) });
}

function toHistoryEnd({ id, object }: RemoteLink): HistoryEnd {
  return { id, text: `This issue links to "${textAt(object, 'title') ?? ''}"` };
}

function recordLink(jira: Jira, issue: Issue, actor: Person, change: Parameters<typeof attachedItem>[2]): void {
  recordChange(jira, issue, actor, [attachedItem('RemoteIssueLink', 'remoteissuelink', change)]);
}

export const addressOf = ({ kernel }: Jira, issue: Issue, link: RemoteLink) =>
  `${kernel.baseUrl}/rest/api/3/issue/${issue.key}/remotelink/${link.id}`;

export function printRemoteLink(jira: Jira, issue: Issue, link: RemoteLink): Record<string, unknown> {
  return {
    id: Number(link.id),
    self: addressOf(jira, issue, link),
    ...(link.globalId !== null && { globalId: link.globalId }),
    ...(link.relationship !== null && { relationship: link.relationship }),
    application: link.application,
    object: { icon: {}, status: { icon: {} }, ...link.object },
  };
}
