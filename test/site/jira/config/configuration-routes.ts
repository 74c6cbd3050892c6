import { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import type { Jira } from '../jira';

/** Everything an administrator provisions: types, statuses, workflows, screens, schemes, fields, projects. Paths are whole (`/rest/api/3/…`). */
export function configurationRoutes(jira: Jira): Hono<ProductEnv> {
  void jira;
  return new Hono<ProductEnv>();
}
