import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import { readBody } from '../config/requests';
import type { Jira } from '../jira';
import { actorOf } from '../people/actor';
import { findIssues } from './find-issues';
import { addJqlRoutes } from './jql-routes';
import { createResultPages } from './result-pages';
import { readSearchBody, readSearchQuery } from './search-request';
import { searchIssues } from './search-results';

const countBody = z.object({ jql: z.string().default('') });

/** `/search/jql`, `/search/approximate-count`, `/jql/…`; paths are whole (`/rest/api/3/…`). */
export function searchRoutes(jira: Jira): Hono<ProductEnv> {
  const api = new Hono<ProductEnv>();
  const pages = createResultPages();
  api.get('/rest/api/3/search/jql', (context) => {
    const actor = actorOf(context);
    return context.json(searchIssues(jira, readSearchQuery(context), actor, pages));
  });
  api.post('/rest/api/3/search/jql', async (context) => {
    const actor = actorOf(context);
    return context.json(searchIssues(jira, await readSearchBody(context), actor, pages));
  });
  api.post('/rest/api/3/search/approximate-count', async (context) => {
    const actor = actorOf(context);
    const { jql } = await readBody(context, countBody);
    return context.json({ count: findIssues(jira, jql, actor).length });
  });
  addJqlRoutes(api, jira);
  return api;
}
