import type { Issue, IssueLink, IssueLinkType } from '../model';
import { canSeeIssue } from '../permissions';
import { makeEntity, type Entity } from './entity';
import type { View } from './view';

/** Links to issues that the viewer may see. `link.type[link.direction]` are the words from this issue to the linked one. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#issuelink */
export function linksOf(view: View, issue: Issue, toScope: (issue: Issue) => Entity): Entity[] {
  const { state } = view.jira;
  return [...(state.linkIdsByIssue.get(issue.id) ?? [])].flatMap((id) => {
    const link = state.links.get(id);
    const type = link && state.linkTypes.get(link.typeId);
    const other = link && state.issues.get(link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId);
    if (!link || !type || !other || !canSeeIssue(view.jira, view.viewer, other)) return [];
    return [linkScope({ link, type, issue, other }, toScope)];
  });
}

interface LinkEnds {
  readonly link: IssueLink;
  readonly type: IssueLinkType;
  readonly issue: Issue;
  readonly other: Issue;
}

function linkScope({ link, type, issue, other }: LinkEnds, toScope: (issue: Issue) => Entity): Entity {
  const isOutward = link.inwardIssueId === issue.id;
  return makeEntity('IssueLink', {
    id: () => Number(link.id),
    type: () => linkTypeScope(type),
    direction: () => (isOutward ? 'outward' : 'inward'),
    linkedIssue: () => toScope(other),
    outwardIssue: () => toScope(isOutward ? other : issue),
    inwardIssue: () => toScope(isOutward ? issue : other),
  });
}

const linkTypeScope = ({ id, name, inward, outward }: IssueLinkType) =>
  makeEntity('IssueLinkType', { id: () => Number(id), name: () => name, inward: () => inward, outward: () => outward });
