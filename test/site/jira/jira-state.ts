import type { JiraState } from './model';

/** A Jira that remembers nothing yet. */
export function createJiraState(): JiraState {
  return {
    issueTypes: new Map(),
    statuses: new Map(),
    workflows: new Map(),
    workflowSchemes: new Map(),
    issueTypeSchemes: new Map(),
    screens: new Map(),
    screenSchemes: new Map(),
    issueTypeScreenSchemes: new Map(),
    fields: new Map(),
    projects: new Map(),
    issues: new Map(),
    issueIdByKey: new Map(),
    subtaskIdsByParent: new Map(),
    linkTypes: new Map(),
    links: new Map(),
    linkIdsByIssue: new Map(),
    securityLevels: new Map(),
    tasks: new Map(),
    dashboards: new Map(),
    forgeValidators: new Map(),
  };
}
