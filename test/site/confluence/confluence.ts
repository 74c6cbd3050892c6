import { Hono } from 'hono';
import type { Kernel, ProductContext, ProductEnv } from '../kernel/kernel';
import { attachmentRoutes, attachmentWriteRoutes, downloadRoutes } from './attachments';
import { commentRoutes } from './comments';
import { legacyRoutes, lookUpRoutes } from './content';
import { ConfluenceError } from './errors';
import { labelRoutes, labelWriteRoutes } from './labels';
import { createConfluenceState, type ConfluenceState } from './model';
import { pagePropertyRoutes } from './page-properties';
import { readPageRoutes } from './read-pages';
import { restrictionRoutes } from './restrictions';
import { searchRoutes } from './search/routes';
import { spacePropertyRoutes, spaceRoutes } from './spaces';
import { treeRoutes } from './tree';
import { versionRoutes } from './versions';
import { writePageRoutes } from './write-pages';

export interface Confluence {
  readonly state: ConfluenceState;
  readonly kernel: Kernel;
  /** Answers `/wiki/api/v2/*`, `/wiki/rest/api/*` and `/wiki/download/*`. */
  readonly api: Hono<ProductEnv>;
}

type Routes = (confluence: Confluence) => Hono<ProductEnv>;

const version2: readonly Routes[] = [
  spaceRoutes,
  spacePropertyRoutes,
  readPageRoutes,
  writePageRoutes,
  versionRoutes,
  treeRoutes,
  pagePropertyRoutes,
  labelRoutes,
  commentRoutes,
  attachmentRoutes,
  lookUpRoutes,
];
const version1: readonly Routes[] = [searchRoutes, labelWriteRoutes, attachmentWriteRoutes, restrictionRoutes, legacyRoutes];

const titles: Readonly<Record<ConfluenceError['status'], string>> = {
  400: 'INVALID_REQUEST_PARAMETER',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  501: 'NOT_IMPLEMENTED',
};

/** v2 wraps errors in a list, v1 has one flat object. */
function printError(context: ProductContext, { status, message }: ConfluenceError): Response {
  if (!context.req.path.startsWith('/wiki/api/v2')) return context.json({ statusCode: status, message }, status);
  return context.json({ errors: [{ status, code: titles[status], title: message, detail: null }] }, status);
}

export function createConfluence(kernel: Kernel): Confluence {
  const confluence: Confluence = { state: createConfluenceState(), kernel, api: new Hono<ProductEnv>() };
  for (const routes of version2) confluence.api.route('/wiki/api/v2', routes(confluence));
  for (const routes of version1) confluence.api.route('/wiki/rest/api', routes(confluence));
  confluence.api.route('/wiki/download', downloadRoutes(confluence));
  confluence.api.onError((error, context) => {
    if (error instanceof ConfluenceError) return printError(context, error);
    throw error;
  });
  confluence.api.notFound((context) =>
    printError(context, new ConfluenceError(501, `${context.req.method} ${context.req.path} is not emulated by this site.`)),
  );
  return confluence;
}
