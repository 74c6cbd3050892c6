import { statusCategories } from '../config/configuration-json';
import { priorities, resolutions } from '../config/priorities';
import { printCustomField } from '../issues/fields/print-field';
import { subtasksOf } from '../issues/issue-state';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import { canSeeIssue } from '../permissions';
import { parseCalendarDate } from './calendar-date';
import { richText } from './constructors';
import { makeEntity, type Entity } from './entity';
import { attachmentsOf, changelogsOf, commentsOf, newestChangelog } from './issue-details';
import { linksOf } from './issue-links';
import { userOf } from './people-scope';
import { projectScope, propertiesScope } from './project-scope';
import type { View } from './view';

type Readers = Record<string, () => unknown>;

/**
 * The `issue` of a Jira expression; in a transition, a draft with the changes of the screen.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#issue
 */
export function issueScope(view: View, issue: Issue): Entity {
  return makeEntity('Issue', {
    ...ownProperties(view, issue),
    ...people(view, issue),
    ...relations(view, issue),
    ...customFields(view, issue),
  });
}

const issuesScope = (view: View, issues: readonly Issue[]): Entity[] =>
  issues.filter((issue) => canSeeIssue(view.jira, view.viewer, issue)).map((issue) => issueScope(view, issue));

function ownProperties({ jira }: View, issue: Issue): Readers {
  const text = (fieldId: string) => (issue.fields[fieldId] === undefined ? null : richText(issue.fields[fieldId]));
  return {
    id: () => Number(issue.id),
    key: () => issue.key,
    summary: () => issue.summary,
    description: () => text('description'),
    environment: () => text('environment'),
    labels: () => issue.fields['labels'] ?? [],
    components: () => [],
    versions: () => [],
    fixVersions: () => [],
    created: () => new Date(issue.created),
    updated: () => new Date(issue.updated),
    dueDate: () => (issue.dueDate === null ? null : parseCalendarDate(issue.dueDate, 0)),
    resolutionDate: () => (issue.resolutionDate === null ? null : new Date(issue.resolutionDate)),
    resolution: () =>
      named(
        'Resolution',
        resolutions.find(({ id }) => id === issue.resolutionId),
      ),
    priority: () =>
      named(
        'IssuePriority',
        priorities.find(({ id }) => id === issue.fields['priority']),
      ),
    securityLevel: () => named('SecurityLevel', jira.state.securityLevels.get(issue.securityLevelId ?? '')),
    status: () => statusScope(jira, issue.statusId),
    issueType: () => issueTypeScope(jira, issue.issueTypeId),
    project: () => projectScope(jira, jira.state.projects.get(issue.projectId)),
    properties: () => propertiesScope(issue.properties),
  };
}

function people({ jira }: View, issue: Issue): Readers {
  return {
    assignee: () => userOf(jira, issue.assigneeId),
    reporter: () => userOf(jira, issue.reporterId),
    creator: () => userOf(jira, issue.creatorId),
    watches: () => issue.watchers.size,
    watchers: () => [...issue.watchers].map((accountId) => userOf(jira, accountId)),
  };
}

function relations(view: View, issue: Issue): Readers {
  const { jira } = view;
  const parent = jira.state.issues.get(issue.parentId ?? '');
  const children = () => issuesScope(view, subtasksOf(jira.state, issue));
  return {
    parent: () => (parent ? (issuesScope(view, [parent])[0] ?? null) : null),
    subtasks: children,
    childIssues: children,
    links: () => linksOf(view, issue, (other) => issueScope(view, other)),
    comments: () => commentsOf(jira, issue),
    attachments: () => attachmentsOf(jira, issue),
    changelogs: () => changelogsOf(jira, issue),
    getNewestChangelog:
      () =>
      (field: string, wanted: Record<string, unknown> = {}) =>
        newestChangelog(jira, issue, field, wanted),
  };
}

/**
 * By id and by key, as the issue's JSON has them: a day is a text until `new CalendarDate(…)` makes a date of it, a person a map
 * that is no User, an option `{id, value}` with a text as id. Only fields of the system are of expression types.
 * @see https://docs.adaptavist.com/sr4jc/latest/features/workflow-rules
 */
function customFields({ jira }: View, issue: Issue): Readers {
  const custom = [...jira.state.fields.values()].filter((field) => field.custom);
  return Object.fromEntries(
    custom.flatMap((field) => [field.id, field.key].map((name) => [name, () => printCustomField(jira, field, issue.fields[field.id])])),
  );
}

export function statusScope({ state }: Jira, statusId: string): Entity | null {
  const status = state.statuses.get(statusId);
  if (!status) return null;
  const { id, key, name, colorName } = statusCategories[status.category];
  return makeEntity('IssueStatus', {
    id: () => Number(status.id),
    name: () => status.name,
    description: () => status.description,
    category: () => makeEntity('IssueStatusCategory', { id: () => id, key: () => key, name: () => name, colorName: () => colorName }),
  });
}

function issueTypeScope({ state }: Jira, issueTypeId: string): Entity | null {
  const type = state.issueTypes.get(issueTypeId);
  if (!type) return null;
  return makeEntity('IssueType', {
    id: () => Number(type.id),
    name: () => type.name,
    description: () => type.description,
    hierarchyLevel: () => type.hierarchyLevel,
  });
}

function named(
  type: string,
  entity: { readonly id: string; readonly name: string; readonly description?: string } | undefined,
): Entity | null {
  if (!entity) return null;
  return makeEntity(type, { id: () => Number(entity.id), name: () => entity.name, description: () => entity.description ?? '' });
}
