import type { Group, Person } from '../kernel/people';
import { issueNotFound, projectNotFound } from './errors';
import type { Jira } from './jira';
import type { Issue, JiraState, Project } from './model';

const globalKeys = ['ADMINISTER', 'BULK_CHANGE', 'USER_PICKER', 'CREATE_PROJECT'] as const;
const projectKeys = [
  'ADMINISTER_PROJECTS',
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'ADD_COMMENTS',
  'CREATE_ATTACHMENTS',
  'LINK_ISSUES',
  'DELETE_ISSUES',
  'MOVE_ISSUES',
  'SET_ISSUE_SECURITY',
  'MANAGE_WATCHERS',
  'MODIFY_REPORTER',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
] as const;
export const globalPermissionKeys: readonly PermissionKey[] = globalKeys;
export const projectPermissionKeys: readonly PermissionKey[] = projectKeys;
export type PermissionKey = (typeof globalKeys)[number] | (typeof projectKeys)[number];

const everything = new Set<PermissionKey>([...globalKeys, ...projectKeys]);
const administration = new Set<PermissionKey>(['ADMINISTER', 'ADMINISTER_PROJECTS', 'CREATE_PROJECT']);
const grants: Partial<Record<Group, ReadonlySet<PermissionKey>>> = {
  'site-admins': everything,
  'improvement-team': new Set([...everything].filter((key) => !administration.has(key))),
  'improvement-readers': new Set<PermissionKey>(['BROWSE_PROJECTS', 'USER_PICKER']),
  apps: everything,
};

export function isPermissionKey(value: string): value is PermissionKey {
  return [...everything].some((key) => key === value);
}

export function hasGlobalPermission(actor: Person | null, permission: PermissionKey): boolean {
  if (actor === null || !actor.active) return false;
  return actor.groups.some((group) => grants[group]?.has(permission) === true);
}

/** One permission scheme serves every project of the site: groups carry the permissions. */
export function hasProjectPermission(_jira: Jira, actor: Person | null, _project: Project, permission: PermissionKey): boolean {
  return hasGlobalPermission(actor, permission);
}

/** Subtasks share the security level of their parent. */
function securityLevelIdOf(state: JiraState, issue: Issue): string | null {
  if (issue.securityLevelId !== null || issue.parentId === null) return issue.securityLevelId;
  return state.issues.get(issue.parentId)?.securityLevelId ?? null;
}

/** A security level binds administrators too; only apps acting for themselves look past it. */
export function canSeeIssue(jira: Jira, actor: Person | null, issue: Issue): boolean {
  if (actor === null || !hasGlobalPermission(actor, 'BROWSE_PROJECTS')) return false;
  const levelId = securityLevelIdOf(jira.state, issue);
  if (levelId === null || actor.accountType === 'app') return true;
  return jira.state.securityLevels.get(levelId)?.accountIds.includes(actor.accountId) === true;
}

export function addSecurityLevel(state: JiraState, name: string, accountIds: readonly string[]): string {
  const id = String(10000 + state.securityLevels.size);
  state.securityLevels.set(id, { id, name, accountIds });
  return id;
}

/** By id or by key; keys are case-insensitive and follow an issue that moved. */
export function findIssue(state: JiraState, idOrKey: string): Issue | undefined {
  return state.issues.get(idOrKey) ?? state.issues.get(state.issueIdByKey.get(idOrKey.toUpperCase()) ?? '');
}

export function readVisibleIssue(jira: Jira, actor: Person | null, idOrKey: string): Issue {
  const issue = findIssue(jira.state, idOrKey);
  if (issue === undefined || !canSeeIssue(jira, actor, issue)) throw issueNotFound();
  return issue;
}

export function findProject(state: JiraState, idOrKey: string): Project | undefined {
  const byId = state.projects.get(idOrKey);
  if (byId !== undefined) return byId;
  const key = idOrKey.toUpperCase();
  for (const project of state.projects.values()) if (project.key === key) return project;
  return undefined;
}

export function readVisibleProject(jira: Jira, actor: Person | null, idOrKey: string): Project {
  const project = findProject(jira.state, idOrKey);
  if (project === undefined || !hasProjectPermission(jira, actor, project, 'BROWSE_PROJECTS')) throw projectNotFound(idOrKey);
  return project;
}

/** The project of an issue; an issue without one cannot exist. */
export function projectOf(state: JiraState, issue: Issue): Project {
  const project = state.projects.get(issue.projectId);
  if (project === undefined) throw projectNotFound(issue.projectId);
  return project;
}
