import type { Person } from '../../kernel/people';
import { priorities, resolutions } from '../config/priorities';
import { statusCategories } from '../config/configuration-json';
import { subtasksOf } from '../issues/issue-state';
import type { Jira } from '../jira';
import type { Field, Issue, Project } from '../model';

type Entity = Record<string, unknown>;

/**
 * The `issue` of a Jira expression; `overrides` are the changes of a transition screen, in stored shape.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#issue
 */
export function issueScope(jira: Jira, issue: Issue, overrides: Partial<Issue> = {}): Entity {
  const shown: Issue = { ...issue, ...overrides, fields: { ...issue.fields, ...overrides.fields } };
  return lazily({ ...ownProperties(jira, shown), ...relations(jira, shown), ...customFields(jira, shown) });
}

/** The `user` of a Jira expression. */
export function userScope(person: Person | null): Entity | null {
  return person && { accountId: person.accountId, displayName: person.displayName, active: person.active };
}

/** An object whose properties are worked out when they are read: an issue leads to all others. */
function lazily(properties: Record<string, () => unknown>): Entity {
  const entity: Entity = {};
  for (const [name, read] of Object.entries(properties)) Object.defineProperty(entity, name, { get: read, enumerable: true });
  return entity;
}

function ownProperties(jira: Jira, issue: Issue): Record<string, () => unknown> {
  const { state } = jira;
  return {
    id: () => Number(issue.id),
    key: () => issue.key,
    summary: () => issue.summary,
    description: () => issue.fields['description'] ?? null,
    labels: () => issue.fields['labels'] ?? [],
    created: () => new Date(issue.created),
    updated: () => new Date(issue.updated),
    dueDate: () => toDate(issue.dueDate),
    resolutionDate: () => toDate(issue.resolutionDate),
    resolution: () => named(resolutions.find(({ id }) => id === issue.resolutionId)),
    priority: () => named(priorities.find(({ id }) => id === issue.fields['priority'])),
    assignee: () => userOf(jira, issue.assigneeId),
    reporter: () => userOf(jira, issue.reporterId),
    creator: () => userOf(jira, issue.creatorId),
    status: () => statusScope(jira, issue.statusId),
    issueType: () => issueTypeScope(jira, issue.issueTypeId),
    project: () => projectScope(state.projects.get(issue.projectId)),
    properties: () => Object.fromEntries(issue.properties),
  };
}

function relations(jira: Jira, issue: Issue): Record<string, () => unknown> {
  const parent = issue.parentId === null ? undefined : jira.state.issues.get(issue.parentId);
  const children = () => subtasksOf(jira.state, issue).map((child) => issueScope(jira, child));
  return {
    parent: () => (parent ? issueScope(jira, parent) : null),
    subtasks: children,
    childIssues: children,
    links: () => linksOf(jira, issue),
    comments: () =>
      issue.comments.map(({ id, authorId, created }) => ({ id: Number(id), author: userOf(jira, authorId), created: new Date(created) })),
    attachments: () => issue.attachments.map(({ id, filename, mimeType }) => ({ id: Number(id), filename, mimeType })),
  };
}

function customFields(jira: Jira, issue: Issue): Record<string, () => unknown> {
  const custom = [...jira.state.fields.values()].filter((field) => field.custom);
  return Object.fromEntries(
    custom.flatMap((field) => [field.id, field.key].map((name) => [name, () => fieldValue(jira, field, issue.fields[field.id])])),
  );
}

/** A field's value as the issue's JSON shows it, but with dates and users in the words of expressions. */
export function fieldValue(jira: Jira, field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  const option = (id: unknown) => named(field.options.find((candidate) => candidate.id === id));
  if (field.kind === 'user') return userOf(jira, typeof value === 'string' ? value : null);
  if (field.kind === 'option') return option(value);
  if (field.kind === 'options') return Array.isArray(value) ? value.map(option) : null;
  if (field.kind === 'date' || field.kind === 'datetime') return toDate(value);
  return value;
}

function linksOf(jira: Jira, issue: Issue): Entity[] {
  const ids = [...(jira.state.linkIdsByIssue.get(issue.id) ?? [])];
  return ids.flatMap((id) => {
    const link = jira.state.links.get(id);
    const type = link && jira.state.linkTypes.get(link.typeId);
    if (!type) return [];
    const isOutward = link.inwardIssueId === issue.id;
    const other = jira.state.issues.get(isOutward ? link.outwardIssueId : link.inwardIssueId);
    if (!other) return [];
    return [
      lazily({
        id: () => Number(id),
        direction: () => (isOutward ? 'outward' : 'inward'),
        type: () => ({ ...type }),
        linkedIssue: () => issueScope(jira, other),
      }),
    ];
  });
}

function statusScope(jira: Jira, statusId: string): Entity | null {
  const status = jira.state.statuses.get(statusId);
  if (!status) return null;
  const { id, key, name, colorName } = statusCategories[status.category];
  return { id: Number(status.id), name: status.name, description: status.description, category: { id, key, name, colorName } };
}

function issueTypeScope(jira: Jira, issueTypeId: string): Entity | null {
  const type = jira.state.issueTypes.get(issueTypeId);
  return type ? { id: Number(type.id), name: type.name, description: type.description, hierarchyLevel: type.hierarchyLevel } : null;
}

/** The `project` of a Jira expression. */
export function projectScope(project: Project | undefined): Entity | null {
  if (!project) return null;
  const { id, key, name, projectTypeKey, properties } = project;
  return { id: Number(id), key, name, projectTypeKey, style: 'classic', properties: Object.fromEntries(properties) };
}

const userOf = (jira: Jira, accountId: string | null) =>
  accountId === null ? null : userScope(jira.kernel.people.byAccountId(accountId) ?? null);
const toDate = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? new Date(value) : null);
const named = (entity: { readonly id: string } | undefined) => (entity ? { ...entity, id: Number(entity.id) } : null);
