import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../../kernel/kernel';
import { each, longJson } from '../../../kernel/long-json';
import type { Person } from '../../../kernel/people';
import { badRequest, JiraError } from '../../errors';
import type { Jira } from '../../jira';
import type { Issue } from '../../model';
import { canSeeIssue, findIssue, readVisibleIssue } from '../../permissions';
import { actorOf, bodyOf, listParameter } from '../../people/actor';
import { createIssue } from '../create-issue';
import { deleteIssue } from '../delete-issue';
import { assignIssue, editIssue } from '../edit-issue';
import { toIssueJson, type IssueSelection } from '../issue-json';
import { isObject, listAt, textAt, textsAt } from '../json';
import { printEditForm } from './metadata-routes';
import { printOffered } from './transition-routes';

const mostCreatedAtOnce = 50;
const mostFetchedAtOnce = 100;
const mostFetchedWithNamedFields = 1000;
const manyValued = new Set(['comment', 'worklog', 'attachment']);

export function issueRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/rest/api/3/issue', async (context) => {
    const issue = createIssue(jira, actorOf(context), await bodyOf(context));
    return context.json(printCreated(jira, issue), 201);
  });
  routes.post('/rest/api/3/issue/bulk', (context) => createMany(jira, context));
  routes.post('/rest/api/3/issue/bulkfetch', (context) => fetchMany(jira, context));
  routes.get('/rest/api/3/issue/:idOrKey', (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    const selection = selectionOf(context);
    return context.json({
      ...toIssueJson(jira, issue, selection, actor),
      ...(selection.expand.includes('transitions') && { transitions: printOffered(jira, issue, actor) }),
      ...(selection.expand.includes('editmeta') && { editmeta: printEditForm(jira, issue, actor) }),
    });
  });
  routes.put('/rest/api/3/issue/:idOrKey', (context) => edit(jira, context));
  routes.delete('/rest/api/3/issue/:idOrKey', (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    deleteIssue(jira, issue, actor, context.req.query('deleteSubtasks') === 'true' ? 'with-subtasks' : 'alone');
    return context.body(null, 204);
  });
  routes.put('/rest/api/3/issue/:idOrKey/assignee', async (context) => {
    const actor = actorOf(context);
    const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey'));
    assignIssue(jira, issue, actor, textAt(await bodyOf(context), 'accountId'));
    return context.body(null, 204);
  });
  return routes;
}

const printCreated = ({ kernel }: Jira, issue: Issue) => ({
  id: issue.id,
  key: issue.key,
  self: `${kernel.baseUrl}/rest/api/3/issue/${issue.id}`,
});

function selectionOf(context: ProductContext): IssueSelection {
  const fields = listParameter(context, 'fields');
  return {
    fields: fields.length === 0 ? ['*all'] : fields,
    expand: listParameter(context, 'expand'),
    properties: listParameter(context, 'properties'),
  };
}

async function edit(jira: Jira, context: ProductContext): Promise<Response> {
  const actor = actorOf(context);
  const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey') ?? '');
  editIssue(jira, issue, actor, await bodyOf(context), context.req.query('overrideScreenSecurity') === 'true' ? 'overridden' : 'kept');
  if (context.req.query('returnIssue') !== 'true') return context.body(null, 204);
  return context.json(toIssueJson(jira, issue, selectionOf(context), actor));
}

/** One bad element does not stop the others; only when all are bad the whole answer is a 400. */
async function createMany(jira: Jira, context: ProductContext): Promise<Response> {
  const actor = actorOf(context);
  const updates = listAt(await bodyOf(context), 'issueUpdates');
  if (updates.length > mostCreatedAtOnce)
    throw badRequest(`The maximum number of issues that can be created is ${String(mostCreatedAtOnce)}.`);
  const issues: ReturnType<typeof printCreated>[] = [];
  const errors: Record<string, unknown>[] = [];
  updates.forEach((update, index) => {
    try {
      issues.push(printCreated(jira, createIssue(jira, actor, update)));
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      const { errorMessages, errors: fieldErrors, status } = error;
      errors.push({ status, elementErrors: { errorMessages, errors: fieldErrors, status }, failedElementNumber: index });
    }
  });
  return context.json({ issues, errors }, issues.length === 0 && errors.length > 0 ? 400 : 201);
}

/** Hidden issues are left out, not even named among the errors. */
async function fetchMany(jira: Jira, context: ProductContext): Promise<Response> {
  const actor = actorOf(context);
  const body = await bodyOf(context);
  const asked = textsAt(body, 'issueIdsOrKeys');
  const fields = textsAt(body, 'fields');
  const limit = isLight(fields) ? mostFetchedWithNamedFields : mostFetchedAtOnce;
  if (asked.length === 0) throw badRequest('issueIdsOrKeys must not be empty.');
  if (asked.length > limit) throw badRequest(`The number of issues requested exceeds the limit of ${String(limit)}.`);
  const selection: IssueSelection = {
    fields: fields.length === 0 ? ['*navigable'] : fields,
    expand: isObject(body) && typeof body['expand'] === 'string' ? body['expand'].split(',') : textsAt(body, 'expand'),
    properties: textsAt(body, 'properties'),
  };
  if (selection.properties.length > 5) throw badRequest('The maximum number of properties is 5.');
  const issues = each(visible(jira, actor, asked), (issue) => toIssueJson(jira, issue, selection, actor));
  return longJson({ issues, issueErrors: [] });
}

/** The larger page is for requests that name few fields, none of which holds many values. */
const isLight = (fields: readonly string[]) =>
  fields.length > 0 && fields.length <= 100 && fields.every((field) => !/^[*-]/.test(field) && !manyValued.has(field));

export function visible(jira: Jira, actor: Person, idsOrKeys: readonly string[]): Issue[] {
  const found = idsOrKeys.flatMap((idOrKey) => findIssue(jira.state, idOrKey) ?? []);
  const seen = [...new Set(found)].filter((issue) => canSeeIssue(jira, actor, issue));
  return seen.sort((left, right) => Number(left.id) - Number(right.id));
}
