import { route } from '@forge/api';
import { z } from 'zod';
import { toHistory, type ChangelogEntry } from '../domain/changelog';
import type { Mover } from '../domain/improvement';
import type { History } from '../domain/lifecycle';
import { post, type Asker } from '../forge/requests';
import { bareEntry, namedEntry } from './changelog-entry';
import type { JiraIssue } from './issues';
import { mover } from './mover';

type EntrySchema = z.ZodType<ChangelogEntry>;

const pageOf = (entry: EntrySchema) =>
  z.object({
    issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(entry) })),
    nextPageToken: z.string().nullish(),
  });

const issuesPerCall = 1000;
const historiesPerPage = 10_000;

type Entries = Map<string, ChangelogEntry[]>;

async function readPages(asker: Asker, issueIds: readonly string[], entry: EntrySchema, entries: Entries): Promise<void> {
  const schema = pageOf(entry);
  let nextPageToken: string | null = null;
  do {
    const body = {
      issueIdsOrKeys: issueIds,
      fieldIds: ['status', 'project'],
      maxResults: historiesPerPage,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    };
    const page: z.output<typeof schema> = await post(asker, route`/rest/api/3/changelog/bulkfetch`, body, schema);
    for (const { issueId, changeHistories } of page.issueChangeLogs) {
      const known = entries.get(issueId) ?? [];
      // One by one: a page may hold more entries than a call may have arguments.
      for (const history of changeHistories) known.push(history);
      entries.set(issueId, known);
    }
    nextPageToken = page.nextPageToken === nextPageToken ? null : (page.nextPageToken ?? null);
  } while (nextPageToken !== null);
}

function historyOf(issue: JiraIssue, createdBy: Mover | null, entries: Entries): History {
  const { createdAt, statusId, projectId, projectName } = issue;
  const owner = { createdAt, createdBy, currentStatusId: statusId, project: { id: projectId, name: projectName } };
  return toHistory(owner, entries.get(issue.issueId) ?? []);
}

/**
 * The status history of every issue, without names. One issue's histories may be spread over pages, so they are gathered before they are ordered.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post
 */
export async function readHistories(asker: Asker, issues: readonly JiraIssue[]): Promise<ReadonlyMap<string, History>> {
  const entries: Entries = new Map();
  for (let start = 0; start < issues.length; start += issuesPerCall) {
    const issueIds = issues.slice(start, start + issuesPerCall).map((issue) => issue.issueId);
    await readPages(asker, issueIds, bareEntry, entries);
  }
  return new Map(issues.map((issue) => [issue.issueId, historyOf(issue, null, entries)]));
}

/** The status history of one issue, with the names of that day and of those who changed it. */
export async function readNamedHistory(issue: JiraIssue): Promise<History> {
  const entries: Entries = new Map();
  await readPages('user', [issue.issueId], namedEntry, entries);
  return historyOf(issue, mover.parse(issue.fields['creator']), entries);
}
