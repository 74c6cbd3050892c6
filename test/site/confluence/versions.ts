import { Hono } from 'hono';
import type { ProductEnv } from '../kernel/kernel';
import type { Confluence } from './confluence';
import { notFound } from './errors';
import { cursorPage } from './paging';
import { bodyFormats, printBody, printVersion } from './print';
import { actorOf, findPage, wordParameter } from './request';

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-version/ */
export function versionRoutes(confluence: Confluence): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get('/pages/:id/versions', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const format = wordParameter(context, 'body-format', bodyFormats);
    const sort = wordParameter(context, 'sort', ['modified-date', '-modified-date']) ?? '-modified-date';
    const versions = sort === 'modified-date' ? page.versions : [...page.versions].reverse();
    return cursorPage(confluence, context, versions, (version) => ({
      ...printVersion(version),
      page: { id: page.id, title: version.title, body: printBody(version.body, format) },
    }));
  });
  routes.get('/pages/:id/versions/:number', (context) => {
    const page = findPage(confluence, actorOf(context), context.req.param('id'));
    const number = Number(context.req.param('number'));
    const version = page.versions.find((candidate) => candidate.number === number);
    if (!version) throw notFound(`version ${context.req.param('number')} of page with id ${page.id}`);
    return context.json({
      ...printVersion(version),
      contentTypeModified: false,
      collaborators: [version.authorId],
      ...(number > 1 ? { prevVersion: number - 1 } : {}),
      ...(number < page.versions.length ? { nextVersion: number + 1 } : {}),
    });
  });
  return routes;
}
