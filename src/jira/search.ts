import { route } from '@forge/api';
import { z } from 'zod';
import type { LinkedRecord } from '../domain/improvement';
import { post } from '../forge/requests';
import { idList, quoted } from './jql';
import { issueSnapshot, toLinkedRecord } from './record';

const mostRecords = 10;

const recordsPage = z.object({ issues: z.array(issueSnapshot) });
const idsPage = z.object({ issues: z.array(z.object({ id: z.string() })), nextPageToken: z.string().nullish() });

/** Records that an improvement may come from, as the person: by words of the title, or the newest. */
export async function searchRecords(query: string, exceptTypeIds: readonly string[]): Promise<readonly LinkedRecord[]> {
  const wanted = query === '' ? 'updated >= -180d' : `summary ~ ${quoted(`${query}*`)}`;
  const jql = `issuetype not in ${idList(exceptTypeIds)} AND ${wanted} ORDER BY updated DESC`;
  const body = { jql, fields: ['summary', 'status', 'issuetype'], maxResults: mostRecords };
  const { issues } = await post('user', route`/rest/api/3/search/jql`, body, recordsPage);
  return issues.map(toLinkedRecord);
}

const idsPerPage = 5000;

/** Ids of all improvements in some projects, as the app; with ids alone Jira gives the largest pages. */
export async function searchImprovementIds(projectIds: readonly string[], typeId: string): Promise<readonly string[]> {
  if (projectIds.length === 0) return [];
  const jql = `project in ${idList(projectIds)} AND issuetype = ${idList([typeId]).slice(1, -1)} ORDER BY created ASC`;
  const ids: string[] = [];
  let token: string | null = null;
  do {
    const body = { jql, fields: ['id'], maxResults: idsPerPage, ...(token === null ? {} : { nextPageToken: token }) };
    const page: z.output<typeof idsPage> = await post('app', route`/rest/api/3/search/jql`, body, idsPage);
    ids.push(...page.issues.map((issue) => issue.id));
    // A repeated token would never end.
    token = page.nextPageToken === token ? null : (page.nextPageToken ?? null);
  } while (token !== null);
  return [...new Set(ids)];
}
