import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError, notFound } from '../errors';
import type { Jira } from '../jira';
import type { IssueType, JiraState } from '../model';
import { readVisibleProject } from '../permissions';
import { toIssueTypeJson } from './configuration-json';
import { issueTypesOf } from './project-configuration';
import { readBody, requireAdministrator } from './requests';
import { sharedOf } from './scope';

const name = z.string().trim().min(1).max(60);
const creation = z.object({
  name,
  description: z.string().default(''),
  hierarchyLevel: z.number().int().optional(),
  type: z.enum(['standard', 'subtask']).optional(),
});
const change = z.object({ name: name.optional(), description: z.string().optional(), avatarId: z.number().optional() });

export function addIssueTypeRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { state, kernel } = jira;
  const path = '/rest/api/3/issuetype';
  api.get(path, (context) => context.json([...state.issueTypes.values()].map((type) => toIssueTypeJson(kernel, type))));
  api.get(`${path}/project`, (context) => {
    const project = readVisibleProject(jira, context.env.actor, context.req.query('projectId') ?? '');
    return context.json(issueTypesOf(state, project).map((type) => toIssueTypeJson(kernel, type)));
  });
  api.get(`${path}/:id`, (context) => context.json(toIssueTypeJson(kernel, readIssueType(state, context.req.param('id')))));
  api.post(path, async (context) => {
    requireAdministrator(context);
    const body = await readBody(context, creation);
    refuseDuplicate(state, body.name);
    const hierarchyLevel = body.hierarchyLevel ?? (body.type === 'subtask' ? -1 : 0);
    if (hierarchyLevel !== 0 && hierarchyLevel !== -1) throw badRequest('Hierarchy level must be 0 or -1.');
    const type: IssueType = { id: String(kernel.nextId('issueType')), name: body.name, description: body.description, hierarchyLevel };
    state.issueTypes.set(type.id, type);
    return context.json(toIssueTypeJson(kernel, type), 201);
  });
  api.put(`${path}/:id`, async (context) => {
    requireAdministrator(context);
    const type = readIssueType(state, context.req.param('id'));
    const body = await readBody(context, change);
    if (body.name !== undefined && body.name !== type.name) refuseDuplicate(state, body.name);
    type.name = body.name ?? type.name;
    type.description = body.description ?? type.description;
    return context.json(toIssueTypeJson(kernel, type));
  });
  api.delete(`${path}/:id`, (context) => {
    requireAdministrator(context);
    const { id } = readIssueType(state, context.req.param('id'));
    for (const issue of state.issues.values()) if (issue.issueTypeId === id) throw badRequest('The issue type is in use.');
    state.issueTypes.delete(id);
    for (const scheme of state.issueTypeSchemes.values()) scheme.issueTypeIds = scheme.issueTypeIds.filter((typeId) => typeId !== id);
    return context.body(null, 204);
  });
}

export function readIssueType(state: JiraState, id: string): IssueType {
  const type = state.issueTypes.get(id);
  if (!type) throw notFound('The issue type does not exist.');
  return type;
}

function refuseDuplicate(state: JiraState, wanted: string): void {
  const taken = sharedOf(state.issueTypes).some((type) => type.name.toLowerCase() === wanted.toLowerCase());
  if (taken) throw new JiraError(409, [], { name: 'Issue type name already exists. Choose another name.' });
}
