import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import { badRequest, notFound } from '../errors';
import type { Jira } from '../jira';
import { hasProjectPermission, projectOf, readVisibleIssue, readVisibleProject } from '../permissions';
import { actorOf, pageOf } from './actor';
import { toFullUserJson } from './person-json';

export function userRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const { kernel } = jira;
  const print = (person: Person) => toFullUserJson(kernel, person);
  routes.get('/rest/api/3/myself', (context) => context.json(print(actorOf(context))));
  routes.get('/rest/api/3/user', (context) => {
    const person = kernel.people.byAccountId(context.req.query('accountId') ?? '');
    if (person === undefined) throw notFound('Specified user does not exist or you do not have required permissions');
    return context.json(print(person));
  });
  routes.get('/rest/api/3/user/bulk', (context) => context.json(printBulk(jira, context)));
  routes.get('/rest/api/3/users/search', (context) => context.json(pageOfPeople(context, [...kernel.people.all()]).map(print)));
  routes.get('/rest/api/3/user/search', (context) => {
    const found = matching(jira, context);
    return context.json(pageOfPeople(context, found).map(print));
  });
  routes.get('/rest/api/3/user/assignable/search', (context) => {
    const project = projectOfSearch(jira, context);
    const found = matching(jira, context).filter((person) => hasProjectPermission(jira, person, project, 'ASSIGNABLE_USER'));
    return context.json(pageOfPeople(context, found).map(print));
  });
  return routes;
}

function printBulk({ kernel }: Jira, context: ProductContext): Record<string, unknown> {
  const accountIds = context.req.queries('accountId') ?? [];
  if (accountIds.length === 0) throw badRequest('The accountId query parameter is required.');
  const { startAt, maxResults } = pageOf(context, 10, 200);
  const people = accountIds.flatMap((accountId) => kernel.people.byAccountId(accountId) ?? []);
  const values = people.slice(startAt, startAt + maxResults).map((person) => toFullUserJson(kernel, person));
  const self = `${kernel.baseUrl}${new URL(context.req.url).pathname}${new URL(context.req.url).search}`;
  return { self, maxResults, startAt, total: people.length, isLast: startAt + maxResults >= people.length, values };
}

/** Apps have accounts too, but no picker offers them. */
function matching({ kernel }: Jira, context: ProductContext): Person[] {
  const accountId = context.req.query('accountId');
  const query = (context.req.query('query') ?? '').toLowerCase();
  return kernel.people
    .all()
    .filter((person) => person.accountType === 'atlassian' && person.active)
    .filter((person) => accountId === undefined || person.accountId === accountId)
    .filter((person) => isMatch(person, query));
}

function isMatch(person: Person, query: string): boolean {
  if (person.email.toLowerCase().startsWith(query)) return true;
  const name = person.displayName.toLowerCase();
  return name.startsWith(query) || name.split(' ').some((word) => word.startsWith(query));
}

function pageOfPeople(context: ProductContext, people: readonly Person[]): Person[] {
  const { startAt, maxResults } = pageOf(context, 50, 1000);
  return people.slice(startAt, startAt + maxResults);
}

function projectOfSearch(jira: Jira, context: ProductContext) {
  const issueKey = context.req.query('issueKey') ?? context.req.query('issueId');
  if (issueKey !== undefined) return projectOf(jira.state, readVisibleIssue(jira, actorOf(context), issueKey));
  const project = context.req.query('project');
  if (project === undefined) throw badRequest('You must specify either a project or an issue key or id.');
  return readVisibleProject(jira, actorOf(context), project);
}
