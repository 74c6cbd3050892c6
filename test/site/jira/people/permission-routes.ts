import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import { badRequest, forbidden } from '../errors';
import { isObject, listAt, textAt, textsAt, type Json } from '../issues/json';
import type { Jira } from '../jira';
import {
  canSeeIssue,
  globalPermissionKeys,
  hasGlobalPermission,
  hasProjectPermission,
  isPermissionKey,
  projectOf,
  projectPermissionKeys,
  readVisibleIssue,
  readVisibleProject,
  type PermissionKey,
} from '../permissions';
import { actorOf, bodyOf, listParameter } from './actor';

const mostChecked = 1000;

export function permissionRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/rest/api/3/mypermissions', (context) => context.json({ permissions: printOwn(jira, context) }));
  routes.post('/rest/api/3/permissions/check', async (context) => {
    const body = await bodyOf(context);
    const person = personToCheck(jira, actorOf(context), body);
    const globalPermissions = textsAt(body, 'globalPermissions')
      .map(readKey)
      .filter((key) => hasGlobalPermission(person, key));
    const projectPermissions = listAt(body, 'projectPermissions')
      .filter(isObject)
      .flatMap((check) => checkPlaces(jira, person, check));
    return context.json({ globalPermissions, projectPermissions });
  });
  routes.post('/rest/api/3/permissions/project', async (context) => {
    const actor = actorOf(context);
    const keys = textsAt(await bodyOf(context), 'permissions').map(readKey);
    const permitted = [...jira.state.projects.values()].filter((project) =>
      keys.every((key) => hasProjectPermission(jira, actor, project, key)),
    );
    return context.json({ projects: permitted.map((project) => ({ id: Number(project.id), key: project.key })) });
  });
  return routes;
}

function readKey(key: string): PermissionKey {
  if (isPermissionKey(key)) return key;
  throw badRequest(`Unrecognized permission: ${key}`);
}

/** Whoever asks about somebody else administers Jira. */
function personToCheck({ kernel }: Jira, actor: Person, body: unknown): Person | null {
  const accountId = textAt(body, 'accountId');
  if (accountId === null || accountId === actor.accountId) return actor;
  if (!hasGlobalPermission(actor, 'ADMINISTER')) throw forbidden('Only Jira administrators can check the permissions of other users.');
  return kernel.people.byAccountId(accountId) ?? null;
}

/** Ids that lead nowhere, or to something hidden, are left out without a word. */
function checkPlaces(jira: Jira, person: Person | null, check: Json): Record<string, unknown>[] {
  const [projects, issues] = [textsAt(check, 'projects'), textsAt(check, 'issues')];
  if (projects.length > mostChecked || issues.length > mostChecked) {
    throw badRequest(`No more than ${String(mostChecked)} projects and ${String(mostChecked)} issues can be checked.`);
  }
  return textsAt(check, 'permissions')
    .map(readKey)
    .map((permission) => ({
      permission,
      issues: issues.filter((id) => isGrantedOnIssue(jira, person, id, permission)).map(Number),
      projects: projects.filter((id) => isGrantedOnProject(jira, person, id, permission)).map(Number),
    }));
}

function isGrantedOnProject(jira: Jira, person: Person | null, id: string, permission: PermissionKey): boolean {
  const project = jira.state.projects.get(id);
  return project !== undefined && hasProjectPermission(jira, person, project, permission);
}

function isGrantedOnIssue(jira: Jira, person: Person | null, id: string, permission: PermissionKey): boolean {
  const issue = jira.state.issues.get(id);
  if (issue === undefined || !canSeeIssue(jira, person, issue)) return false;
  return hasProjectPermission(jira, person, projectOf(jira.state, issue), permission);
}

function printOwn(jira: Jira, context: ProductContext): Record<string, unknown> {
  const actor = actorOf(context);
  const asked = listParameter(context, 'permissions');
  if (asked.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const issueKey = context.req.query('issueKey') ?? context.req.query('issueId');
  const projectKey = context.req.query('projectKey') ?? context.req.query('projectId');
  if (issueKey !== undefined) readVisibleIssue(jira, actor, issueKey);
  else if (projectKey !== undefined) readVisibleProject(jira, actor, projectKey);
  return Object.fromEntries(asked.map(readKey).map((key) => [key, printPermission(actor, key)]));
}

/** All projects share one permission scheme, so the place does not change the answer. */
function printPermission(actor: Person, key: PermissionKey): Record<string, unknown> {
  const isGlobal = globalPermissionKeys.includes(key);
  const position = [...globalPermissionKeys, ...projectPermissionKeys].indexOf(key);
  const words = key.toLowerCase().replaceAll('_', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const havePermission = hasGlobalPermission(actor, key);
  return { id: String(position), key, name, type: isGlobal ? 'GLOBAL' : 'PROJECT', description: `Ability to ${words}.`, havePermission };
}
