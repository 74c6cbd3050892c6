import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { badRequest, JiraError } from '../errors';
import type { Jira } from '../jira';
import { readContext, refuseTaken, refuseUnknown } from './field-contexts';
import { readBody, requireAdministrator } from './requests';

const projects = z.object({ projectIds: z.array(z.string()).min(1) });
const types = z.object({ issueTypeIds: z.array(z.string()).min(1) });
const path = '/rest/api/3/field/:fieldId/context/:contextId';

/** Which projects and issue types a context of a field holds for. */
export function addContextMemberRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  addProjectRoutes(api, jira);
  addTypeRoutes(api, jira);
}

function addProjectRoutes(api: Hono<ProductEnv>, { state }: Jira): void {
  api.put(`${path}/project`, async (context) => {
    requireAdministrator(context);
    const { field, fieldContext } = readContext(state, context);
    const { projectIds } = await readBody(context, projects);
    refuseUnknown(state, { projectIds });
    // Until April 2026 this made a global context one of the projects; now it is refused. @see https://developer.atlassian.com/cloud/jira/platform/changelog/#CHANGE-3019
    if (fieldContext.projectIds === null) throw badRequest('Projects cannot be assigned to a global context.');
    refuseTaken(field, projectIds);
    fieldContext.projectIds = [...fieldContext.projectIds, ...projectIds];
    return context.body(null, 204);
  });
  api.post(`${path}/project/remove`, async (context) => {
    requireAdministrator(context);
    const { fieldContext } = readContext(state, context);
    const { projectIds } = await readBody(context, projects);
    const remaining = (fieldContext.projectIds ?? []).filter((id) => !projectIds.includes(id));
    if (fieldContext.projectIds === null || remaining.length + projectIds.length !== fieldContext.projectIds.length)
      throw badRequest('A project is not assigned to the custom field context.');
    // A context of no project is a global one, and there may be one already.
    fieldContext.projectIds = remaining;
    return context.body(null, 204);
  });
}

function addTypeRoutes(api: Hono<ProductEnv>, { state }: Jira): void {
  api.put(`${path}/issuetype`, async (context) => {
    requireAdministrator(context);
    const { fieldContext } = readContext(state, context);
    const { issueTypeIds } = await readBody(context, types);
    refuseUnknown(state, { issueTypeIds });
    if (issueTypeIds.some((id) => fieldContext.issueTypeIds?.includes(id)))
      throw new JiraError(409, ['An issue type is in the custom field context already.']);
    fieldContext.issueTypeIds = [...(fieldContext.issueTypeIds ?? []), ...issueTypeIds];
    return context.body(null, 204);
  });
  api.post(`${path}/issuetype/remove`, async (context) => {
    requireAdministrator(context);
    const { fieldContext } = readContext(state, context);
    const { issueTypeIds } = await readBody(context, types);
    if (!issueTypeIds.every((id) => fieldContext.issueTypeIds?.includes(id)))
      throw badRequest('An issue type is not in the custom field context.');
    const remaining = (fieldContext.issueTypeIds ?? []).filter((id) => !issueTypeIds.includes(id));
    fieldContext.issueTypeIds = remaining.length === 0 ? null : remaining;
    return context.body(null, 204);
  });
}
