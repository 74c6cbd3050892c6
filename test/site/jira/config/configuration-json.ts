import type { Kernel } from '../../kernel/kernel';
import type { Field, IssueLinkType, IssueType, Status, StatusCategoryKey } from '../model';
import type { Priority, Resolution } from './priorities';

const api = (kernel: Kernel, path: string) => `${kernel.baseUrl}/rest/api/3${path}`;

interface StatusCategory {
  readonly id: number;
  readonly key: StatusCategoryKey;
  readonly colorName: string;
  readonly name: string;
  /** What the status and workflow operations call it. */
  readonly code: StatusCategoryCode;
}
export type StatusCategoryCode = 'TODO' | 'IN_PROGRESS' | 'DONE';

export const statusCategories: Readonly<Record<StatusCategoryKey, StatusCategory>> = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do', code: 'TODO' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress', code: 'IN_PROGRESS' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done', code: 'DONE' },
};

const keyByCode: Readonly<Record<StatusCategoryCode, StatusCategoryKey>> = { TODO: 'new', IN_PROGRESS: 'indeterminate', DONE: 'done' };
export const toStatusCategoryKey = (code: StatusCategoryCode): StatusCategoryKey => keyByCode[code];

export function toStatusCategoryJson(kernel: Kernel, key: StatusCategoryKey) {
  const { id, colorName, name } = statusCategories[key];
  return { self: api(kernel, `/statuscategory/${String(id)}`), id, key, colorName, name };
}

/** A status as issues and `GET /status` show it. */
export function toStatusJson(kernel: Kernel, status: Status) {
  return {
    self: api(kernel, `/status/${status.id}`),
    description: status.description,
    iconUrl: `${kernel.baseUrl}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: toStatusCategoryJson(kernel, status.category),
    ...ownScope(status.scopeProjectId),
  };
}

/** A status as `/statuses` shows it. */
export function toGlobalStatusJson(status: Status) {
  return {
    id: status.id,
    name: status.name,
    description: status.description,
    statusCategory: statusCategories[status.category].code,
    scope: toScopeJson(status.scopeProjectId),
  };
}

/** What a team-managed project has to itself is of scope PROJECT. */
export const toScopeJson = (projectId: string | undefined) =>
  projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };

/** Elsewhere the scope is told only where it is a project. */
export const ownScope = (projectId: string | undefined) => projectId !== undefined && { scope: toScopeJson(projectId) };

export function toIssueTypeJson(kernel: Kernel, type: IssueType) {
  const subtask = type.hierarchyLevel < 0;
  return {
    self: api(kernel, `/issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: `${kernel.baseUrl}/images/icons/issuetypes/${subtask ? 'subtask' : 'task'}.svg`,
    name: type.name,
    subtask,
    avatarId: subtask ? 10316 : 10318,
    hierarchyLevel: type.hierarchyLevel,
    ...ownScope(type.scopeProjectId),
  };
}

export function toPriorityJson(kernel: Kernel, priority: Priority) {
  return {
    self: api(kernel, `/priority/${priority.id}`),
    iconUrl: `${kernel.baseUrl}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
    ...priority,
  };
}

export function toResolutionJson(kernel: Kernel, { isDefault, ...resolution }: Resolution) {
  return { self: api(kernel, `/resolution/${resolution.id}`), ...resolution, default: isDefault };
}

export function toLinkTypeJson(kernel: Kernel, type: IssueLinkType) {
  return { id: type.id, name: type.name, inward: type.inward, outward: type.outward, self: api(kernel, `/issueLinkType/${type.id}`) };
}

const notNavigable = new Set(['comment', 'attachment']);

/** A field as `GET /field` shows it. */
export function toFieldJson(field: Field) {
  return {
    id: field.id,
    key: field.key,
    name: field.name,
    custom: field.custom,
    orderable: field.custom || !['issuekey', 'created', 'updated', 'creator', 'status', 'statusCategory'].includes(field.id),
    navigable: !notNavigable.has(field.id),
    searchable: field.clauseNames.length > 0,
    clauseNames: field.clauseNames,
    ...(field.id !== 'issuekey' && { schema: field.schema }),
  };
}
