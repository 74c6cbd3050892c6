import type { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import type { Jira } from '../jira';
import { actorOf } from '../people/actor';
import { readVisibleProject } from '../permissions';
import { toPriorityJson, toResolutionJson } from './configuration-json';
import { toPage } from './page';
import { priorities, resolutions } from './priorities';

/** Lists that nobody provisions here: priorities, resolutions, the one permission scheme. */
export function addLookupRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  const { kernel } = jira;
  const permissionScheme = {
    id: 0,
    self: `${kernel.baseUrl}/rest/api/3/permissionscheme/0`,
    name: 'Default Permission Scheme',
    description: 'Groups of the site carry the permissions of every project.',
    expand: 'permissions,user,group,projectRole,field,all',
  };
  api.get('/rest/api/3/priority/search', (context) => {
    actorOf(context);
    return context.json(
      toPage(
        context,
        kernel.baseUrl,
        priorities.map((priority) => toPriorityJson(kernel, priority)),
      ),
    );
  });
  api.get('/rest/api/3/resolution/search', (context) => {
    actorOf(context);
    return context.json(
      toPage(
        context,
        kernel.baseUrl,
        resolutions.map((resolution) => toResolutionJson(kernel, resolution)),
      ),
    );
  });
  api.get('/rest/api/3/permissionscheme', (context) => {
    actorOf(context);
    return context.json({ permissionSchemes: [permissionScheme] });
  });
  api.get('/rest/api/3/project/:projectIdOrKey/permissionscheme', (context) => {
    readVisibleProject(jira, actorOf(context), context.req.param('projectIdOrKey'));
    return context.json(permissionScheme);
  });
}
