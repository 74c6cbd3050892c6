import { route } from '@forge/api';
import { z } from 'zod';
import type { History, StatusChange } from '../domain/lifecycle';
import { post, type Asker } from '../forge/requests';
import type { JiraIssue } from './issues';

/** Real sites answer epoch milliseconds where the contract promises a date. */
const instant = z.union([z.number(), z.string()]).transform((value) => new Date(value).toISOString());

const changelogPage = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          id: z.string(),
          created: instant,
          items: z.array(z.object({ fieldId: z.string().nullish(), from: z.string().nullish(), to: z.string().nullish() })),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

const issuesPerCall = 1000;
const historiesPerPage = 10_000;

interface Entry extends StatusChange {
  readonly historyId: number;
}

/** Several changes may bear one instant; their ids keep the order. */
function inOrder(left: Entry, right: Entry): number {
  return left.at === right.at ? left.historyId - right.historyId : left.at.localeCompare(right.at);
}

function collect(page: z.output<typeof changelogPage>, entries: Map<string, Entry[]>): void {
  for (const { issueId, changeHistories } of page.issueChangeLogs) {
    const known = entries.get(issueId) ?? [];
    for (const { id, created, items } of changeHistories) {
      const changes = items.filter((item) => item.fieldId === 'status');
      known.push(...changes.map((item) => ({ at: created, historyId: Number(id), from: item.from ?? null, to: item.to ?? null })));
    }
    entries.set(issueId, known);
  }
}

async function readPages(asker: Asker, issueIds: readonly string[], entries: Map<string, Entry[]>): Promise<void> {
  let nextPageToken: string | null = null;
  do {
    const body = {
      issueIdsOrKeys: issueIds,
      fieldIds: ['status'],
      maxResults: historiesPerPage,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    };
    const page: z.output<typeof changelogPage> = await post(asker, route`/rest/api/3/changelog/bulkfetch`, body, changelogPage);
    collect(page, entries);
    nextPageToken = page.nextPageToken === nextPageToken ? null : (page.nextPageToken ?? null);
  } while (nextPageToken !== null);
}

/**
 * The status history of every issue. One issue's histories may be spread over pages, so they are gathered before they are ordered.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post
 */
export async function readHistories(asker: Asker, issues: readonly JiraIssue[]): Promise<ReadonlyMap<string, History>> {
  const entries = new Map<string, Entry[]>();
  for (let start = 0; start < issues.length; start += issuesPerCall) {
    const issueIds = issues.slice(start, start + issuesPerCall).map((issue) => issue.issueId);
    await readPages(asker, issueIds, entries);
  }
  return new Map(
    issues.map(({ issueId, createdAt, statusId }) => {
      const changes = (entries.get(issueId) ?? []).sort(inOrder).map(({ at, from, to }) => ({ at, from, to }));
      return [issueId, { createdAt, currentStatusId: statusId, changes }];
    }),
  );
}
