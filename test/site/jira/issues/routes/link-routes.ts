import { Hono } from 'hono';
import type { ProductEnv } from '../../../kernel/kernel';
import type { Person } from '../../../kernel/people';
import { badRequest, forbidden, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { Issue } from '../../model';
import { hasProjectPermission, projectOf, readVisibleIssue } from '../../permissions';
import { actorOf, bodyOf } from '../../people/actor';
import { createLink, deleteLink, printLink } from '../links';
import { addressOf, deleteRemoteLink, findRemoteLink, printRemoteLink, upsertRemoteLink } from '../remote-links';

/** Links between issues, and from an issue to a page elsewhere. */
export function linkRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/rest/api/3/issueLink', async (context) => {
    createLink(jira, actorOf(context), await bodyOf(context));
    return context.body(null, 201);
  });
  const readLink = (id: string) => {
    const link = jira.state.links.get(id);
    if (link === undefined) throw notFound(`No issue link with id '${id}' exists.`);
    return link;
  };
  routes.get('/rest/api/3/issueLink/:id', (context) => context.json(printLink(jira, readLink(context.req.param('id')), actorOf(context))));
  routes.delete('/rest/api/3/issueLink/:id', (context) => {
    deleteLink(jira, actorOf(context), readLink(context.req.param('id')));
    return context.body(null, 204);
  });
  addRemoteLinkRoutes(jira, routes);
  return routes;
}

function addRemoteLinkRoutes(jira: Jira, routes: Hono<ProductEnv>): void {
  const path = '/rest/api/3/issue/:idOrKey/remotelink';
  routes.get(path, (context) => {
    const issue = readVisibleIssue(jira, actorOf(context), context.req.param('idOrKey'));
    const globalId = context.req.query('globalId');
    if (globalId === undefined) return context.json(issue.remoteLinks.map((link) => printRemoteLink(jira, issue, link)));
    return context.json(printRemoteLink(jira, issue, findRemoteLink(issue, globalId)));
  });
  routes.post(path, async (context) => {
    const actor = actorOf(context);
    const issue = readLinkableIssue(jira, actor, context.req.param('idOrKey'));
    const { link, result } = upsertRemoteLink(jira, issue, actor, await bodyOf(context));
    return context.json({ id: Number(link.id), self: addressOf(jira, issue, link) }, result === 'created' ? 201 : 200);
  });
  routes.delete(path, (context) => {
    const actor = actorOf(context);
    const issue = readLinkableIssue(jira, actor, context.req.param('idOrKey'));
    const globalId = context.req.query('globalId');
    if (globalId === undefined) throw badRequest('The globalId query parameter is required.');
    deleteRemoteLink(jira, issue, actor, findRemoteLink(issue, globalId));
    return context.body(null, 204);
  });
}

function readLinkableIssue(jira: Jira, actor: Person, idOrKey: string): Issue {
  const issue = readVisibleIssue(jira, actor, idOrKey);
  if (hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'LINK_ISSUES')) return issue;
  throw forbidden(`You do not have permission to link issues for issue '${issue.key}'.`);
}
