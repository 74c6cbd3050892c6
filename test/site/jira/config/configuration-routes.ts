import { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import type { Jira } from '../jira';
import { addContextMemberRoutes } from './field-context-members';
import { addFieldContextRoutes } from './field-contexts';
import { addFieldOptionRoutes } from './field-options';
import { addFieldRoutes } from './fields';
import { addIssueTypeSchemeRoutes } from './issue-type-schemes';
import { addIssueTypeScreenSchemeRoutes } from './issue-type-screen-schemes';
import { addIssueTypeRoutes } from './issue-types';
import { addLinkTypeRoutes } from './link-types';
import { addLookupRoutes } from './lookups';
import { addProjectFieldRoutes } from './project-fields';
import { addProjectRoutes } from './projects';
import { addScreenSchemeRoutes } from './screen-schemes';
import { addScreenRoutes } from './screens';
import { addStatusRoutes } from './statuses';
import { addTaskRoutes } from './tasks';
import { addSchemeChangeRoutes } from './workflow-scheme-changes';
import { addWorkflowSchemeRoutes } from './workflow-schemes';
import { addUsageRoutes } from './workflow-usages';
import { addWorkflowRoutes } from './workflows';

/** Everything an administrator provisions: types, statuses, workflows, screens, schemes, fields, projects. Paths are whole (`/rest/api/3/…`). */
export function configurationRoutes(jira: Jira): Hono<ProductEnv> {
  const api = new Hono<ProductEnv>();
  addIssueTypeRoutes(api, jira);
  addLinkTypeRoutes(api, jira);
  addFieldContextRoutes(api, jira);
  addContextMemberRoutes(api, jira);
  addFieldOptionRoutes(api, jira);
  addFieldRoutes(api, jira);
  addStatusRoutes(api, jira);
  addSchemeChangeRoutes(api, jira);
  addWorkflowSchemeRoutes(api, jira);
  addTaskRoutes(api, jira);
  addWorkflowRoutes(api, jira);
  addUsageRoutes(api, jira);
  addScreenRoutes(api, jira);
  addScreenSchemeRoutes(api, jira);
  addIssueTypeScreenSchemeRoutes(api, jira);
  addIssueTypeSchemeRoutes(api, jira);
  addProjectRoutes(api, jira);
  addProjectFieldRoutes(api, jira);
  addLookupRoutes(api, jira);
  return api;
}
