import type { CloudClient } from 'jira.js';
import type { Attempt } from './attempt';

/** What an administrator reads and makes before a project can be used. */
export async function configurationCalls(attempt: Attempt, jira: CloudClient, accountId: string): Promise<void> {
  await projectCalls(attempt, jira);
  await peopleCalls(attempt, jira, accountId);
  await fieldCalls(attempt, jira);
  await schemeCalls(attempt, jira);
}

async function projectCalls(attempt: Attempt, jira: CloudClient): Promise<void> {
  const projectIdOrKey = 'CON';
  await attempt('searchProjects', () => jira.projects.searchProjects({ query: 'Contract' }));
  await attempt('getProject', () => jira.projects.getProject({ projectIdOrKey }));
  await attempt('getAllStatuses', () => jira.projects.getAllStatuses({ projectIdOrKey }));
  await attempt('getCreateIssueMetaIssueTypes', () => jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey }));
  const property = { projectIdOrKey, propertyKey: 'contract' };
  await attempt('setProjectProperty', () => jira.projectProperties.setProjectProperty({ ...property, body: { checked: true } }));
  await attempt('getProjectProperty', () => jira.projectProperties.getProjectProperty(property));
}

async function peopleCalls(attempt: Attempt, jira: CloudClient, accountId: string): Promise<void> {
  await attempt('getUser', () => jira.users.getUser({ accountId }));
  await attempt('findUsers', () => jira.userSearch.findUsers({ query: 'vera' }));
  await attempt('findAssignableUsers', () => jira.userSearch.findAssignableUsers({ project: 'CON' }));
  await attempt('getMyPermissions', () => jira.permissions.getMyPermissions({ permissions: 'BROWSE_PROJECTS,EDIT_ISSUES' }));
  const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], projects: [10_000], issues: [] }];
  await attempt('getBulkPermissions', () => jira.permissions.getBulkPermissions({ projectPermissions, globalPermissions: ['ADMINISTER'] }));
  await attempt('getServerInfo', () => jira.serverInfo.getServerInfo());
}

async function fieldCalls(attempt: Attempt, jira: CloudClient): Promise<void> {
  const field = { name: 'Contract value', type: 'com.atlassian.jira.plugin.system.customfieldtypes:float' };
  await attempt('createCustomField', () => jira.issueFields.createCustomField(field));
  await attempt('getFields', () => jira.issueFields.getFields());
  await attempt('getFieldsPaginated', () => jira.issueFields.getFieldsPaginated({ maxResults: 50 }));
  await attempt('getScreens', () => jira.screens.getScreens());
}

async function schemeCalls(attempt: Attempt, jira: CloudClient): Promise<void> {
  await attempt('createIssueType', () => jira.issueTypes.createIssueType({ name: 'Contract type', hierarchyLevel: 0 }));
  await attempt('getIssueAllTypes', () => jira.issueTypes.getIssueAllTypes());
  await attempt('getAllIssueTypeSchemes', () => jira.issueTypeSchemes.getAllIssueTypeSchemes());
  await attempt('getIssueTypeScreenSchemes', () => jira.issueTypeScreenSchemes.getIssueTypeScreenSchemes());
  await attempt('getScreenSchemes', () => jira.screenSchemes.getScreenSchemes());
  await attempt('getAllWorkflowSchemes', () => jira.workflowSchemes.getAllWorkflowSchemes());
  await attempt('searchStatuses', () => jira.status.search());
  await attempt('searchWorkflows', () => jira.workflows.searchWorkflows());
  await attempt('readWorkflows', () => jira.workflows.readWorkflows({ workflowNames: ['Default workflow'] }));
  await attempt('workflowCapabilities', () => jira.workflows.workflowCapabilities({ projectId: '10000', issueTypeId: '10000' }));
}
