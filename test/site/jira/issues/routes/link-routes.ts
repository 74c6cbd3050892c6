import { Hono } from 'hono';
import type { ProductEnv } from '../../../kernel/kernel';
import type { Person } from '../../../kernel/people';
import { badField, badRequest, forbidden, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { Issue, RemoteLink } from '../../model';
import { hasProjectPermission, projectOf, readVisibleIssue } from '../../permissions';
import { actorOf, bodyOf } from '../../people/actor';
import { attachedItem } from '../change-items';
import { objectAt, textAt } from '../json';
import { createLink, deleteLink, printLink } from '../links';
import { recordChange } from '../record-change';

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
    const link = issue.remoteLinks.find((candidate) => candidate.globalId === globalId);
    if (link === undefined) throw notFound(`The link with global id '${globalId}' does not exist.`);
    return context.json(printRemoteLink(jira, issue, link));
  });
  routes.post(path, async (context) => {
    const actor = actorOf(context);
    const issue = readLinkableIssue(jira, actor, context.req.param('idOrKey'));
    const { link, result } = upsertRemoteLink(jira, issue, actor, await bodyOf(context));
    return context.json({ id: Number(link.id), self: addressOf(jira, issue, link) }, result === 'created' ? 201 : 200);
  });
  routes.delete(path, (context) => {
    const issue = readLinkableIssue(jira, actorOf(context), context.req.param('idOrKey'));
    const globalId = context.req.query('globalId');
    if (globalId === undefined) throw badRequest('The globalId query parameter is required.');
    if (!issue.remoteLinks.some((link) => link.globalId === globalId))
      throw notFound(`The link with global id '${globalId}' does not exist.`);
    issue.remoteLinks = issue.remoteLinks.filter((link) => link.globalId !== globalId);
    return context.body(null, 204);
  });
}

function readLinkableIssue(jira: Jira, actor: Person, idOrKey: string): Issue {
  const issue = readVisibleIssue(jira, actor, idOrKey);
  if (hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'LINK_ISSUES')) return issue;
  throw forbidden(`You do not have permission to link issues for issue '${issue.key}'.`);
}

/** A global id names the same link again. */
function upsertRemoteLink(jira: Jira, issue: Issue, actor: Person, body: unknown): { link: RemoteLink; result: 'created' | 'updated' } {
  const object = objectAt(body, 'object');
  const [url, title] = [textAt(object, 'url'), textAt(object, 'title')];
  if (object === null || url === null) throw badField('url', "'url' is required.");
  if (title === null) throw badField('title', "'title' is required.");
  const globalId = textAt(body, 'globalId');
  const former = globalId === null ? undefined : issue.remoteLinks.find((link) => link.globalId === globalId);
  const id = former?.id ?? String(jira.kernel.nextId('remoteLink'));
  const link: RemoteLink = { id, globalId, relationship: textAt(body, 'relationship'), object };
  if (former !== undefined) {
    issue.remoteLinks = issue.remoteLinks.map((candidate) => (candidate.id === id ? link : candidate));
    return { link, result: 'updated' };
  }
  issue.remoteLinks.push(link);
  const added = { id, text: `This issue links to "${title}"` };
  recordChange(jira, issue, actor, [attachedItem('RemoteIssueLink', 'remoteissuelink', { added, removed: null })]);
  return { link, result: 'created' };
}

const addressOf = ({ kernel }: Jira, issue: Issue, link: RemoteLink) =>
  `${kernel.baseUrl}/rest/api/3/issue/${issue.key}/remotelink/${link.id}`;

function printRemoteLink(jira: Jira, issue: Issue, link: RemoteLink): Record<string, unknown> {
  return {
    id: Number(link.id),
    self: addressOf(jira, issue, link),
    ...(link.globalId !== null && { globalId: link.globalId }),
    ...(link.relationship !== null && { relationship: link.relationship }),
    application: {},
    object: { icon: {}, status: { icon: {} }, ...link.object },
  };
}
