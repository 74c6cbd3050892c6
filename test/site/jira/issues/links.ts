import type { Person } from '../../kernel/people';
import { toLinkTypeJson } from '../config/configuration-json';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { Issue, IssueLink, IssueLinkType } from '../model';
import { canSeeIssue, findIssue, hasProjectPermission, projectOf } from '../permissions';
import { attachedItem, type HistoryEnd } from './change-items';
import { emitLinkEvent } from './issue-events';
import { objectAt, textAt } from './json';
import { recordSilently } from './record-change';
import { printIssueType, printPriority, printStatus } from './reference-json';

const mostLinksOfAnIssue = 2000;

/** A linked issue is a snapshot of few fields. */
export function toLinkedIssue(jira: Jira, issue: Issue): Record<string, unknown> {
  return {
    id: issue.id,
    key: issue.key,
    self: `${jira.kernel.baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: printStatus(jira, issue.statusId),
      priority: printPriority(jira, issue.fields['priority']),
      issuetype: printIssueType(jira, issue.issueTypeId),
    },
  };
}

/** One end only: `outwardIssue` where this issue is the one that has `type.outward` towards the other. */
export function printIssueLinks(jira: Jira, issue: Issue, actor: Person | null): Record<string, unknown>[] {
  return [...(jira.state.linkIdsByIssue.get(issue.id) ?? [])].flatMap((linkId) => {
    const link = jira.state.links.get(linkId);
    const type = link && jira.state.linkTypes.get(link.typeId);
    if (link === undefined || type === undefined) return [];
    const isOutward = link.inwardIssueId === issue.id;
    const other = jira.state.issues.get(isOutward ? link.outwardIssueId : link.inwardIssueId);
    if (other === undefined || !canSeeIssue(jira, actor, other)) return [];
    return { ...printLinkHead(jira, link, type), [isOutward ? 'outwardIssue' : 'inwardIssue']: toLinkedIssue(jira, other) };
  });
}

const printLinkHead = ({ kernel }: Jira, link: IssueLink, type: IssueLinkType) => ({
  id: link.id,
  self: `${kernel.baseUrl}/rest/api/3/issueLink/${link.id}`,
  type: toLinkTypeJson(kernel, type),
});

export function printLink(jira: Jira, link: IssueLink, actor: Person): Record<string, unknown> {
  const { inward, outward, type } = readLinkEnds(jira, link, actor);
  return { ...printLinkHead(jira, link, type), inwardIssue: toLinkedIssue(jira, inward), outwardIssue: toLinkedIssue(jira, outward) };
}

interface LinkEnds {
  readonly inward: Issue;
  readonly outward: Issue;
  readonly type: IssueLinkType;
}

function readLinkEnds(jira: Jira, link: IssueLink, actor: Person): LinkEnds {
  const [inward, outward] = [jira.state.issues.get(link.inwardIssueId), jira.state.issues.get(link.outwardIssueId)];
  const type = jira.state.linkTypes.get(link.typeId);
  const isVisible = inward && outward && canSeeIssue(jira, actor, inward) && canSeeIssue(jira, actor, outward);
  if (!isVisible || type === undefined) throw notFound(`No issue link with id '${link.id}' exists.`);
  return { inward, outward, type };
}

/** A duplicate is accepted and changes nothing. */
export function createLink(jira: Jira, actor: Person, body: unknown): void {
  const { type, inward, outward } = parseLink(jira, actor, body);
  const ids = jira.state.linkIdsByIssue.get(inward.id) ?? new Set<string>();
  if ([...ids].some((id) => isSameLink(jira.state.links.get(id), { type, inward, outward }))) return;
  if (ids.size >= mostLinksOfAnIssue) {
    throw new JiraError(413, ['The issue link limit of 2000 has been reached. Remove existing links before adding more.']);
  }
  const link: IssueLink = {
    id: String(jira.kernel.nextId('issueLink')),
    typeId: type.id,
    inwardIssueId: inward.id,
    outwardIssueId: outward.id,
  };
  indexLink(jira, link);
  recordLink(jira, actor, { type, inward, outward }, 'added');
  emitLinkEvent(jira, 'created', link, actor);
}

const isSameLink = (link: IssueLink | undefined, ends: LinkEnds) =>
  link?.typeId === ends.type.id && link.inwardIssueId === ends.inward.id && link.outwardIssueId === ends.outward.id;

/** Registers a link at both its issues. */
export function indexLink({ state }: Pick<Jira, 'state'>, link: IssueLink): void {
  state.links.set(link.id, link);
  for (const issueId of [link.inwardIssueId, link.outwardIssueId]) {
    const ids = state.linkIdsByIssue.get(issueId) ?? new Set<string>();
    ids.add(link.id);
    state.linkIdsByIssue.set(issueId, ids);
  }
}

export function deleteLink(jira: Jira, actor: Person, link: IssueLink): void {
  const ends = readLinkEnds(jira, link, actor);
  requireLinkPermission(jira, actor, ends.inward);
  emitLinkEvent(jira, 'deleted', link, actor);
  unindexLink(jira, link);
  recordLink(jira, actor, ends, 'removed');
}

export function unindexLink({ state }: Pick<Jira, 'state'>, link: IssueLink): void {
  state.links.delete(link.id);
  state.linkIdsByIssue.get(link.inwardIssueId)?.delete(link.id);
  state.linkIdsByIssue.get(link.outwardIssueId)?.delete(link.id);
}

/** Both issues keep the change; link events arrive without an `updated` event beside them. */
function recordLink(jira: Jira, actor: Person, { inward, outward, type }: LinkEnds, end: 'added' | 'removed'): void {
  const item = (value: HistoryEnd) => {
    const change = end === 'added' ? { added: value, removed: null } : { added: null, removed: value };
    return [attachedItem('Link', 'issuelinks', change)];
  };
  recordSilently(jira, inward, actor, item({ id: outward.key, text: `This issue ${type.outward} ${outward.key}` }));
  recordSilently(jira, outward, actor, item({ id: inward.key, text: `This issue ${type.inward} ${inward.key}` }));
}

function requireLinkPermission(jira: Jira, actor: Person, issue: Issue): void {
  if (hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'LINK_ISSUES')) return;
  throw new JiraError(401, [`No Link Issue Permission for issue '${issue.key}'`]);
}

function parseLink(jira: Jira, actor: Person, body: unknown): LinkEnds {
  const asked = objectAt(body, 'type');
  const [id, name] = [textAt(asked, 'id'), textAt(asked, 'name')];
  const type = [...jira.state.linkTypes.values()].find((candidate) => (id === null ? candidate.name === name : candidate.id === id));
  if (type === undefined) throw notFound(`No issue link type with ${id === null ? 'name' : 'id'} '${id ?? name ?? ''}' found.`);
  const [inward, outward] = [readEnd(jira, actor, objectAt(body, 'inwardIssue')), readEnd(jira, actor, objectAt(body, 'outwardIssue'))];
  if (inward.id === outward.id) throw badRequest('You cannot link an issue to itself.');
  requireLinkPermission(jira, actor, outward);
  return { type, inward, outward };
}

function readEnd(jira: Jira, actor: Person, end: unknown): Issue {
  const idOrKey = textAt(end, 'id') ?? textAt(end, 'key');
  const issue = idOrKey === null ? undefined : findIssue(jira.state, idOrKey);
  if (issue === undefined || !canSeeIssue(jira, actor, issue)) {
    throw new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
  }
  return issue;
}
