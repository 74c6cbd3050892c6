import type { CloudClient } from 'jira.js';
import type { Attempt } from './attempt';
import { adoptionCalls } from './jira-adoption-calls';
import { configurationCalls } from './jira-configuration-calls';

const paragraph = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** A project, two issues and everything that happens to an issue in its life, as the admin. */
export async function jiraCalls(attempt: Attempt, url: string): Promise<void> {
  const { createCloudClient } = await import('jira.js');
  const auth = { type: 'basic', email: 'admin@example.com', apiToken: 't' } as const;
  const jira = createCloudClient({ host: url, auth, onSchemaMismatch: 'throw' });
  const me = await attempt('getCurrentUser', () => jira.myself.getCurrentUser());
  const accountId = me?.accountId ?? '';
  const project = { key: 'CON', name: 'Contract', leadAccountId: accountId, projectTypeKey: 'business' } as const;
  await attempt('createProject', () => jira.projects.createProject(project));
  const fields = { project: { key: 'CON' }, issuetype: { name: 'Task' }, summary: 'Check the client', description: paragraph('In words.') };
  const issue = await attempt('createIssue', () => jira.issues.createIssue({ fields }));
  const other = await attempt('createIssue again', () => jira.issues.createIssue({ fields: { ...fields, summary: 'The other' } }));
  const key = issue?.key ?? '';
  await issueCalls(attempt, jira, key, accountId);
  await linkCalls(attempt, jira, key, other?.key ?? '');
  await searchCalls(attempt, jira, issue?.id ?? '0');
  await configurationCalls(attempt, jira, accountId);
  await adoptionCalls(attempt, jira, accountId);
  await attempt('deleteIssue', () => jira.issues.deleteIssue({ issueIdOrKey: other?.key ?? '' }));
}

async function issueCalls(attempt: Attempt, jira: CloudClient, issueIdOrKey: string, accountId: string): Promise<void> {
  await attempt('getIssue', () => jira.issues.getIssue({ issueIdOrKey, fields: ['*all'], expand: 'names,schema,changelog' }));
  await attempt('editIssue', () => jira.issues.editIssue({ issueIdOrKey, fields: { summary: 'Changed', duedate: '2030-01-31' } }));
  await attempt('assignIssue', () => jira.issues.assignIssue({ issueIdOrKey, accountId }));
  await attempt('getEditIssueMeta', () => jira.issues.getEditIssueMeta({ issueIdOrKey }));
  const transitions = await attempt('getTransitions', () => jira.issues.getTransitions({ issueIdOrKey, expand: 'transitions.fields' }));
  const transition = { id: transitions?.transitions?.at(-1)?.id ?? '' };
  await attempt('doTransition', () => jira.issues.doTransition({ issueIdOrKey, transition }));
  await attempt('getChangeLogs', () => jira.issues.getChangeLogs({ issueIdOrKey }));
  await attempt('getBulkChangelogs', () => jira.issues.getBulkChangelogs({ issueIdsOrKeys: [issueIdOrKey] }));
  await attempt('bulkFetchIssues', () => jira.issues.bulkFetchIssues({ issueIdsOrKeys: [issueIdOrKey], fields: ['summary', 'status'] }));
  await attempt('addComment', () => jira.issueComments.addComment({ issueIdOrKey, body: paragraph('A comment.') }));
  await attempt('getComments', () => jira.issueComments.getComments({ issueIdOrKey }));
  const property = { issueIdOrKey, propertyKey: 'contract' };
  await attempt('setIssueProperty', () => jira.issueProperties.setIssueProperty({ ...property, body: { checked: true } }));
  await attempt('getIssueProperty', () => jira.issueProperties.getIssueProperty(property));
  await attempt('getIssuePropertyKeys', () => jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey }));
  await attempt('getIssueWatchers', () => jira.issueWatchers.getIssueWatchers({ issueIdOrKey }));
}

async function linkCalls(attempt: Attempt, jira: CloudClient, from: string, to: string): Promise<void> {
  const type = { name: 'Client link', inward: 'is checked by', outward: 'checks' };
  const made = await attempt('createIssueLinkType', () => jira.issueLinkTypes.createIssueLinkType(type));
  await attempt('getIssueLinkTypes', () => jira.issueLinkTypes.getIssueLinkTypes());
  await attempt('getIssueLinkType', () => jira.issueLinkTypes.getIssueLinkType({ issueLinkTypeId: made?.id ?? '' }));
  await attempt('linkIssues', () =>
    jira.issueLinks.linkIssues({ type: { name: type.name }, inwardIssue: { key: from }, outwardIssue: { key: to } }),
  );
  const object = { title: 'A page', url: 'https://example.com/page' };
  await attempt('createOrUpdateRemoteIssueLink', () =>
    jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({ issueIdOrKey: from, globalId: 'page', object }),
  );
  await attempt('getRemoteIssueLinks', () => jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: from }));
}

async function searchCalls(attempt: Attempt, jira: CloudClient, id: string): Promise<void> {
  const jql = 'project = "CON" ORDER BY created DESC';
  await attempt('searchAndReconsileIssuesUsingJqlPost', () =>
    jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ['summary', 'status', 'assignee'] }),
  );
  await attempt('searchAndReconsileIssuesUsingJql', () => jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql, maxResults: 10 }));
  await attempt('countIssues', () => jira.issueSearch.countIssues({ jql: 'project = "CON"' }));
  await attempt('matchIssues', () => jira.issueSearch.matchIssues({ issueIds: [Number(id)], jqls: ['project = "CON"'] }));
  await attempt('parseJqlQueries', () => jira.jql.parseJqlQueries({ validation: 'strict', queries: [jql] }));
  await attempt('getAutoComplete', () => jira.jql.getAutoComplete());
}
