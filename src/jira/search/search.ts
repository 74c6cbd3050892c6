import { route } from '@forge/api';
import { z } from 'zod';
import type { LinkedRecord } from '../../domain/improvement';
import { post } from '../../forge/requests';
import type { FieldIds } from '../schemes/fields';
import { coreFieldIds, factFieldIds, issueSchema, toJiraIssue, type JiraIssue } from '../issues';
import { idList, quoted } from './jql';
import { issueSnapshot, toLinkedRecord } from '../record';

const mostRecords = 10;

const recordsPage = z.object({ issues: z.array(issueSnapshot) });
const idsPage = z.object({ issues: z.array(z.object({ id: z.string() })), nextPageToken: z.string().nullish() });

/** Issue types to look among, or to leave out. */
export type TypeFilter = { readonly only: readonly string[] } | { readonly except: readonly string[] };

function typeClause(types: TypeFilter): string {
  if ('only' in types) return `issuetype in ${idList(types.only)} AND `;
  return types.except.length === 0 ? '' : `issuetype not in ${idList(types.except)} AND `;
}

/** Records of some types, as the person: by words of the title, or the newest. */
export async function searchRecords(query: string, types: TypeFilter): Promise<readonly LinkedRecord[]> {
  if ('only' in types && types.only.length === 0) return [];
  const wanted = query === '' ? 'updated >= -180d' : `summary ~ ${quoted(`${query}*`)}`;
  const body = {
    jql: `${typeClause(types)}${wanted} ORDER BY updated DESC`,
    fields: ['summary', 'status', 'issuetype'],
    maxResults: mostRecords,
  };
  const { issues } = await post('user', route`/rest/api/3/search/jql`, body, recordsPage);
  return issues.map(toLinkedRecord);
}

const issuesPage = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().nullish() });

/** The first improvements that a search finds, as the person, with their facts, actions and transitions; `more` when it finds others beside. */
export async function searchImprovements(
  jql: string,
  most: number,
  fieldIds: FieldIds,
): Promise<{ readonly issues: readonly JiraIssue[]; readonly more: boolean }> {
  const fields = [...coreFieldIds, 'subtasks', 'issuelinks', 'attachment', ...factFieldIds(fieldIds)];
  const body = { jql, fields, expand: 'transitions', maxResults: most };
  const { issues, nextPageToken } = await post('user', route`/rest/api/3/search/jql`, body, issuesPage);
  return { issues: issues.map(toJiraIssue), more: nextPageToken != null };
}

const idsPerPage = 5000;

/** One page of ids, and where the next begins; `null` after the last. */
export interface IdPage {
  readonly ids: readonly string[];
  readonly nextPageToken: string | null;
}

function recordsJql(projectIds: readonly string[], typeIds: readonly string[]): string {
  return `project in ${idList(projectIds)} AND issuetype in ${idList(typeIds)}`;
}

/** Ids of the records of some types in some projects, oldest first, as the app; with ids alone Jira gives the largest pages. */
export async function searchIds(projectIds: readonly string[], typeIds: readonly string[], token: string | null): Promise<IdPage> {
  if (projectIds.length === 0 || typeIds.length === 0) return { ids: [], nextPageToken: null };
  return searchIdPage(`${recordsJql(projectIds, typeIds)} ORDER BY created ASC`, token);
}

/** One page of the ids that a search finds, as the app. */
export async function searchIdPage(jql: string, token: string | null): Promise<IdPage> {
  const body = { jql, fields: ['id'], maxResults: idsPerPage, ...(token === null ? {} : { nextPageToken: token }) };
  const page = await post('app', route`/rest/api/3/search/jql`, body, idsPage);
  // A repeated token would never end.
  const nextPageToken = page.nextPageToken === token ? null : (page.nextPageToken ?? null);
  return { ids: page.issues.map((issue) => issue.id), nextPageToken };
}

/** About how many records there are, as the app. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-approximate-count-post */
export async function countIssues(projectIds: readonly string[], typeIds: readonly string[]): Promise<number> {
  if (projectIds.length === 0 || typeIds.length === 0) return 0;
  const body = { jql: recordsJql(projectIds, typeIds) };
  return (await post('app', route`/rest/api/3/search/approximate-count`, body, z.object({ count: z.number() }))).count;
}

/** Of some statuses those at which projects have work items, as the app: what is hidden from the person must not be stranded either. */
export async function findOccupied(projectIds: readonly string[], statusIds: readonly string[]): Promise<readonly string[]> {
  if (projectIds.length === 0) return [];
  const occupied: string[] = [];
  for (const statusId of statusIds) {
    const jql = `project in ${idList(projectIds)} AND status in ${idList([statusId])}`;
    const body = { jql, fields: ['id'], maxResults: 1 };
    if ((await post('app', route`/rest/api/3/search/jql`, body, idsPage)).issues.length > 0) occupied.push(statusId);
  }
  return occupied;
}
