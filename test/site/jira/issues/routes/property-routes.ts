import { Hono } from 'hono';
import type { ProductContext, ProductEnv } from '../../../kernel/kernel';
import { forbidden, notFound } from '../../errors';
import type { Jira } from '../../jira';
import { hasProjectPermission, readVisibleIssue, readVisibleProject } from '../../permissions';
import { actorOf, requiredBodyOf } from '../../people/actor';
import { requireEdit } from '../edit-issue';
import { emitAttachedEvent } from '../issue-events';
import { readProperty, writeProperty } from '../properties';

type Access = 'read' | 'write';

interface PropertyHolder {
  readonly path: string;
  /** Finds the properties of the addressed entity, after looking at what the actor may do with them. */
  readonly open: (context: ProductContext, access: Access) => Map<string, unknown>;
  readonly written?: (context: ProductContext, key: string) => void;
}

/** Entity properties of issues and projects. */
export function propertyRoutes(jira: Jira): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  addHolder(jira, routes, {
    path: 'issue',
    open: (context, access) => {
      const actor = actorOf(context);
      const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey') ?? '');
      if (access === 'write') requireEdit(jira, issue, actor);
      return issue.properties;
    },
    written: (context, key) => {
      const actor = actorOf(context);
      const issue = readVisibleIssue(jira, actor, context.req.param('idOrKey') ?? '');
      emitAttachedEvent(jira, 'set:issue-property', actor, { issue: { id: issue.id, key: issue.key }, property: { key } });
    },
  });
  addHolder(jira, routes, {
    path: 'project',
    open: (context, access) => {
      const actor = actorOf(context);
      const project = readVisibleProject(jira, actor, context.req.param('idOrKey') ?? '');
      if (access === 'write' && !hasProjectPermission(jira, actor, project, 'ADMINISTER_PROJECTS')) {
        throw forbidden('You do not have permission to administer this project.');
      }
      return project.properties;
    },
  });
  return routes;
}

function addHolder(jira: Jira, routes: Hono<ProductEnv>, holder: PropertyHolder): void {
  const path = `/rest/api/3/${holder.path}/:idOrKey/properties`;
  routes.get(path, (context) => {
    const address = `${jira.kernel.baseUrl}/rest/api/3/${holder.path}/${context.req.param('idOrKey') ?? ''}/properties`;
    const keys = [...holder.open(context, 'read').keys()];
    return context.json({ keys: keys.map((key) => ({ self: `${address}/${encodeURIComponent(key)}`, key })) });
  });
  routes.get(`${path}/:key`, (context) => {
    const key = context.req.param('key');
    return context.json({ key, value: readProperty(holder.open(context, 'read'), key) });
  });
  routes.put(`${path}/:key`, async (context) => {
    const key = context.req.param('key');
    const result = writeProperty(holder.open(context, 'write'), key, await requiredBodyOf(context));
    holder.written?.(context, key);
    return context.body(null, result === 'created' ? 201 : 200);
  });
  routes.delete(`${path}/:key`, (context) => {
    const key = context.req.param('key');
    if (!holder.open(context, 'write').delete(key)) throw notFound(`The property with key '${key}' does not exist.`);
    return context.body(null, 204);
  });
}
