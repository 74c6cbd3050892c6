import { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import type { Jira } from '../jira';

/** `/search/jql`, `/search/approximate-count`, `/jql/…`; mounted at the site's root. */
export function searchRoutes(jira: Jira): Hono<ProductEnv> {
  void jira;
  return new Hono<ProductEnv>();
}
