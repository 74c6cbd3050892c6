import type { Person } from '../../../kernel/people';
import type { Jira } from '../../jira';
import type { Field, Issue } from '../../model';
import { canSeeIssue, projectOf } from '../../permissions';
import { toUserJsonById } from '../../people/person-json';
import { printAttachment } from '../attachments';
import { printCommentPage } from '../comments';
import { printIssueLinks, toLinkedIssue } from '../links';
import { subtasksOf } from '../issue-state';
import { printIssueType, printPriority, printProject, printResolution, printSecurityLevel, printStatus } from '../reference-json';
import { toWireTime } from '../wire-time';

export interface FieldReading {
  readonly jira: Jira;
  readonly issue: Issue;
  readonly actor: Person | null;
}

const printUser = (jira: Jira, accountId: unknown) => (typeof accountId === 'string' ? toUserJsonById(jira.kernel, accountId) : null);
const printTime = (epochMs: number | null) => (epochMs === null ? null : toWireTime(epochMs));

/** Fields that Jira itself knows, as `GET /issue` prints them. */
export const systemPrinters: Readonly<Record<string, (reading: FieldReading) => unknown>> = {
  summary: ({ issue }) => issue.summary,
  description: ({ issue }) => issue.fields['description'] ?? null,
  environment: ({ issue }) => issue.fields['environment'] ?? null,
  issuetype: ({ jira, issue }) => printIssueType(jira, issue.issueTypeId),
  project: ({ jira, issue }) => printProject(jira, projectOf(jira.state, issue)),
  status: ({ jira, issue }) => printStatus(jira, issue.statusId),
  statusCategory: ({ jira, issue }) => printStatus(jira, issue.statusId)?.['statusCategory'] ?? null,
  priority: ({ jira, issue }) => printPriority(jira, issue.fields['priority']),
  resolution: ({ jira, issue }) => printResolution(jira, issue.resolutionId),
  resolutiondate: ({ issue }) => printTime(issue.resolutionDate),
  created: ({ issue }) => toWireTime(issue.created),
  updated: ({ issue }) => toWireTime(issue.updated),
  statuscategorychangedate: ({ issue }) => toWireTime(lastStatusChange(issue)),
  lastViewed: () => null,
  duedate: ({ issue }) => issue.dueDate,
  creator: ({ jira, issue }) => printUser(jira, issue.creatorId),
  reporter: ({ jira, issue }) => printUser(jira, issue.reporterId),
  assignee: ({ jira, issue }) => printUser(jira, issue.assigneeId),
  labels: ({ issue }) => issue.fields['labels'] ?? [],
  components: () => [],
  fixVersions: () => [],
  versions: () => [],
  security: ({ jira, issue }) => printSecurityLevel(jira, issue.securityLevelId),
  subtasks: ({ jira, issue, actor }) =>
    subtasksOf(jira.state, issue)
      .filter((subtask) => canSeeIssue(jira, actor, subtask))
      .map((subtask) => toLinkedIssue(jira, subtask)),
  issuelinks: ({ jira, issue, actor }) => printIssueLinks(jira, issue, actor),
  attachment: ({ jira, issue }) => issue.attachments.map((attachment) => printAttachment(jira, attachment)),
  comment: ({ jira, issue }) => printCommentPage(jira, issue, { startAt: 0, maxResults: 100 }),
  watches: ({ jira, issue, actor }) => ({
    self: `${jira.kernel.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: issue.watchers.size,
    isWatching: actor !== null && issue.watchers.has(actor.accountId),
  }),
};

/** A parent is printed only where there is one. */
export function printParent({ jira, issue, actor }: FieldReading): Record<string, unknown> | null {
  const parent = issue.parentId === null ? undefined : jira.state.issues.get(issue.parentId);
  return parent === undefined || !canSeeIssue(jira, actor, parent) ? null : toLinkedIssue(jira, parent);
}

function lastStatusChange(issue: Issue): number {
  const last = issue.histories.findLast((history) => history.items.some((item) => item.field === 'status'));
  return last?.created ?? issue.created;
}

export function printCustomField(jira: Jira, field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (field.kind === 'user') return printUser(jira, value);
  if (field.kind === 'option') return printOption(jira, field, value);
  if (field.kind === 'options') return Array.isArray(value) ? value.map((id) => printOption(jira, field, id)) : null;
  return value;
}

export function printOption({ kernel }: Jira, field: Field, id: unknown): Record<string, unknown> | null {
  const option = field.options.find((candidate) => candidate.id === id);
  if (option === undefined) return null;
  return { self: `${kernel.baseUrl}/rest/api/3/customFieldOption/${option.id}`, value: option.value, id: option.id };
}
