import { route } from '@forge/api';
import { z } from 'zod';
import type { NamedWork } from '../../domain/pack/hidden-work';
import { post, readBytes, type Asker } from '../../forge/requests';
import type { FieldIds } from '../schemes/fields';
import { coreFieldIds, factFieldIds, issueSchema, toJiraIssue, type JiraIssue } from '../issues';

const issuesSchema = z.object({ issues: z.array(issueSchema) });

/**
 * Of some records, a hundred at most, those that the person may see, with their facts, files and comments.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function readIssuesToPack(issueIds: readonly string[], fieldIds: FieldIds): Promise<readonly JiraIssue[]> {
  const fields = [...coreFieldIds, 'creator', 'attachment', 'comment', ...factFieldIds(fieldIds)];
  const { issues } = await post('user', route`/rest/api/3/issue/bulkfetch`, { issueIdsOrKeys: issueIds, fields }, issuesSchema);
  return issues.map(toJiraIssue);
}

const keysSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });
const keysPerCall = 1000;

async function keysThereFor(asker: Asker, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let start = 0; start < keys.length; start += keysPerCall) {
    const body = { issueIdsOrKeys: keys.slice(start, start + keysPerCall), fields: ['issuetype'] };
    const { issues } = await post(asker, route`/rest/api/3/issue/bulkfetch`, body, keysSchema);
    for (const { key } of issues) found.add(key);
  }
  return found;
}

/** Which of some keys are work items, and which of these the person may see: two calls a thousand, none for none. */
export async function readNamedWork(keys: readonly string[]): Promise<NamedWork> {
  // As the app, to tell a hidden work item from a word that only looks like a key; nothing else of it is read or passed on.
  const there = await keysThereFor('app', keys);
  const visible = await keysThereFor('user', [...there]);
  return { visible, hidden: new Set([...there].filter((key) => !visible.has(key))) };
}

/** A function keeps what it reads in its memory. */
const mostFileBytes = 20 * 1024 * 1024;

/**
 * The content of an attached file, as the person; `null` where it is larger than 20 MB.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/#api-rest-api-3-attachment-content-id-get
 */
export async function readAttachedFile(fileId: string): Promise<Uint8Array | null> {
  return readBytes('user', route`/rest/api/3/attachment/content/${fileId}?redirect=false`, mostFileBytes);
}
