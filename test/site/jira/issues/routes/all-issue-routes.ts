import type { Hono } from 'hono';
import type { ProductEnv } from '../../../kernel/kernel';
import type { Jira } from '../../jira';
import { attachedRoutes } from './attached-routes';
import { bulkRoutes } from './bulk-routes';
import { changelogRoutes } from './changelog-routes';
import { issueRoutes } from './issue-routes';
import { linkRoutes } from './link-routes';
import { metadataRoutes } from './metadata-routes';
import { propertyRoutes } from './property-routes';
import { transitionRoutes } from './transition-routes';

/** Everything under `/issue`, and what belongs to it. */
export const allIssueRoutes = (jira: Jira): Hono<ProductEnv>[] =>
  [issueRoutes, metadataRoutes, transitionRoutes, changelogRoutes, attachedRoutes, linkRoutes, propertyRoutes, bulkRoutes].map((make) =>
    make(jira),
  );
