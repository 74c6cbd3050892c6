import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import { forbidden, JiraError } from '../errors';
import { unindexIssue } from '../issues/issue-state';
import type { Jira } from '../jira';
import type { Project } from '../model';
import { actorOf } from '../people/actor';
import { hasProjectPermission, readVisibleProject } from '../permissions';
import { toStatusJson } from './configuration-json';
import { toPage } from './page';
import { issueTypesOf, workflowFor } from './project-configuration';
import { createProject, keyErrors, nameErrors, projectCreation } from './project-creation';
import { toProjectJson } from './project-json';
import { readBody, requireAdministrator } from './requests';

const path = '/rest/api/3/project';
const change = z.object({
  key: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
});

export function addProjectRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addProjectReads(api, jira);
  addProjectWrites(api, jira);
  addProjectValidation(api, jira);
}

function addProjectReads(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  api.get(`${path}/search`, (context) => {
    const found = visibleProjects(jira, actorOf(context), {
      ids: context.req.queries('id') ?? [],
      keys: context.req.queries('keys') ?? [],
      text: (context.req.query('query') ?? '').toLowerCase(),
    });
    const values = found.sort(compareBy(context.req.query('orderBy') ?? 'key')).map((project) => toProjectJson(state, kernel, project));
    return context.json(toPage(context, kernel.baseUrl, values));
  });
  api.get(`${path}/:projectIdOrKey`, (context) => {
    const project = readVisibleProject(jira, actorOf(context), context.req.param('projectIdOrKey'));
    return context.json(toProjectJson(state, kernel, project));
  });
  api.get(`${path}/:projectIdOrKey/statuses`, (context) => {
    const project = readVisibleProject(jira, actorOf(context), context.req.param('projectIdOrKey'));
    return context.json(
      issueTypesOf(state, project).map((type) => ({
        self: `${kernel.baseUrl}/rest/api/3/issuetype/${type.id}`,
        id: type.id,
        name: type.name,
        subtask: type.hierarchyLevel < 0,
        statuses: workflowFor(state, project, type.id).statusIds.flatMap((id) => {
          const status = state.statuses.get(id);
          return status ? [toStatusJson(kernel, status)] : [];
        }),
      })),
    );
  });
  api.get(`${path}/:projectIdOrKey/role`, (context) => {
    const project = readVisibleProject(jira, actorOf(context), context.req.param('projectIdOrKey'));
    return context.json(toProjectJson(state, kernel, project).roles);
  });
}

function addProjectWrites(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  api.post(path, async (context) => {
    const actor = requireAdministrator(context);
    const project = createProject(jira, await readBody(context, projectCreation));
    emitProjectEvent(jira, 'created', project, actor);
    return context.json({ self: `${kernel.baseUrl}${path}/${project.id}`, id: Number(project.id), key: project.key }, 201);
  });
  api.put(`${path}/:projectIdOrKey`, async (context) => {
    const actor = actorOf(context);
    const project = readVisibleProject(jira, actor, context.req.param('projectIdOrKey'));
    if (!hasProjectPermission(jira, actor, project, 'ADMINISTER_PROJECTS'))
      throw forbidden('You do not have permission to edit the project.');
    const body = await readBody(context, change);
    const errors = {
      ...(body.key !== undefined && body.key !== project.key && keyErrors(state, body.key)),
      ...(body.name !== undefined && body.name !== project.name && nameErrors(state, body.name)),
    };
    if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
    if (body.key !== undefined && body.key !== project.key) renumber(jira, project, body.key);
    project.name = body.name ?? project.name;
    project.description = body.description ?? project.description;
    project.leadAccountId = body.leadAccountId ?? project.leadAccountId;
    emitProjectEvent(jira, 'updated', project, actor);
    return context.json(toProjectJson(state, kernel, project));
  });
  api.delete(`${path}/:projectIdOrKey`, (context) => {
    const actor = requireAdministrator(context);
    const project = readVisibleProject(jira, actor, context.req.param('projectIdOrKey'));
    for (const issue of [...state.issues.values()]) if (issue.projectId === project.id) unindexIssue(state, issue);
    state.projects.delete(project.id);
    emitProjectEvent(jira, 'deleted', project, actor);
    return context.body(null, 204);
  });
}

function addProjectValidation(api: Hono<ProductEnv>, { state }: Jira): void {
  api.get('/rest/api/3/projectvalidate/key', (context) => {
    actorOf(context);
    return context.json({ errorMessages: [], errors: keyErrors(state, context.req.query('key') ?? '') });
  });
  api.get('/rest/api/3/projectvalidate/validProjectName', (context) => {
    actorOf(context);
    const name = context.req.query('name') ?? '';
    let free = name;
    for (let number = 2; nameErrors(state, free)['projectName'] !== undefined && number < 1000; number += 1)
      free = `${name} ${String(number)}`;
    return context.json(free);
  });
}

interface ProjectFilter {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly text: string;
}

function visibleProjects(jira: Jira, actor: Person, { ids, keys, text }: ProjectFilter): Project[] {
  return [...jira.state.projects.values()].filter(
    (project) =>
      hasProjectPermission(jira, actor, project, 'BROWSE_PROJECTS') &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.includes(project.key)) &&
      `${project.key} ${project.name}`.toLowerCase().includes(text),
  );
}

function compareBy(orderBy: string): (left: Project, right: Project) => number {
  const direction = orderBy.startsWith('-') ? -1 : 1;
  const field = orderBy.replace(/^[-+]/, '') === 'name' ? 'name' : 'key';
  return (left, right) => direction * left[field].localeCompare(right[field]);
}

/** Issues follow the new key; their old keys still lead to them. */
function renumber({ state }: Jira, project: Project, key: string): void {
  for (const issue of state.issues.values()) {
    if (issue.projectId !== project.id) continue;
    issue.key = `${key}-${issue.key.slice(project.key.length + 1)}`;
    state.issueIdByKey.set(issue.key, issue.id);
  }
  project.key = key;
}

function emitProjectEvent({ kernel }: Jira, what: 'created' | 'updated' | 'deleted', project: Project, actor: Person): void {
  kernel.events.emit({
    eventType: `avi:jira:${what}:project`,
    atlassianId: actor.accountId,
    timestamp: kernel.clock.now(),
    body: { project: { id: project.id, key: project.key, name: project.name } },
  });
}
