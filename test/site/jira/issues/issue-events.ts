import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import type { ChangeItem, History, Issue, IssueLink } from '../model';
import { projectOf } from '../permissions';
import { toUserJsonById } from '../people/person-json';
import { printIssueType, printProject, printStatus } from './reference-json';
import { toWireTime } from './wire-time';

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
export type IssueEvent = 'created' | 'updated' | 'deleted' | 'assigned' | 'commented';

const oldNames: Readonly<Record<IssueEvent, string>> = {
  created: 'issue_created',
  updated: 'issue_updated',
  deleted: 'issue_deleted',
  assigned: 'issue_assigned',
  commented: 'issue_commented',
};

export function emitIssueEvent(jira: Jira, event: IssueEvent, issue: Issue, actor: Person, more: Record<string, unknown> = {}): void {
  jira.kernel.events.emit({
    eventType: `avi:jira:${event}:issue`,
    atlassianId: actor.accountId,
    timestamp: jira.kernel.clock.now(),
    body: { issue: eventIssue(jira, issue), associatedUsers: associatedUsers(issue), jiraEventTypeName: oldNames[event], ...more },
  });
}

/** `updated`, and `assigned` beside it where the assignee changed. */
export function emitChange(jira: Jira, issue: Issue, actor: Person, history: History): void {
  const status = history.items.find((item) => item.field === 'status');
  const more = {
    changelog: { id: history.id, items: history.items },
    ...(status === undefined ? {} : { associatedStatuses: associatedStatuses(jira, status) }),
  };
  emitIssueEvent(jira, 'updated', issue, actor, more);
  if (history.items.some((item) => item.field === 'assignee')) emitIssueEvent(jira, 'assigned', issue, actor, more);
}

export function emitLinkEvent(jira: Jira, event: 'created' | 'deleted', link: IssueLink, actor: Person): void {
  const [source, destination] = [jira.state.issues.get(link.inwardIssueId), jira.state.issues.get(link.outwardIssueId)];
  const type = jira.state.linkTypes.get(link.typeId);
  jira.kernel.events.emit({
    eventType: `avi:jira:${event}:issuelink`,
    atlassianId: actor.accountId,
    timestamp: jira.kernel.clock.now(),
    body: {
      id: link.id,
      sourceIssueId: link.inwardIssueId,
      destinationIssueId: link.outwardIssueId,
      sourceProjectId: source?.projectId,
      destinationProjectId: destination?.projectId,
      issueLinkType: { ...type, isSubTaskLinkType: false, isSystemLinkType: false },
    },
  });
}

/** Events of things that hang on an issue, such as `created:attachment`. */
export function emitAttachedEvent(jira: Jira, eventType: string, actor: Person, body: Record<string, unknown>): void {
  jira.kernel.events.emit({ eventType: `avi:jira:${eventType}`, atlassianId: actor.accountId, timestamp: jira.kernel.clock.now(), body });
}

const associatedUsers = (issue: Issue) =>
  [...new Set([issue.creatorId, issue.reporterId, issue.assigneeId])].flatMap((accountId) => (accountId === null ? [] : { accountId }));

const associatedStatuses = (jira: Jira, item: ChangeItem) =>
  [item.from, item.to].flatMap((id) => (id === null ? [] : (printStatus(jira, id) ?? [])));

/** Only these few fields travel with an event; an app reads the issue for the rest. */
function eventIssue(jira: Jira, issue: Issue): Record<string, unknown> {
  const { state, kernel } = jira;
  const user = (accountId: string | null) => (accountId === null ? null : toUserJsonById(kernel, accountId));
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: printIssueType(jira, issue.issueTypeId),
      project: printProject(jira, projectOf(state, issue)),
      creator: user(issue.creatorId),
      reporter: user(issue.reporterId),
      assignee: user(issue.assigneeId),
      created: toWireTime(issue.created),
      updated: toWireTime(issue.updated),
      status: printStatus(jira, issue.statusId),
    },
  };
}
