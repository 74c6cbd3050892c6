import { route } from '@forge/api';
import { z } from 'zod';
import type { History, StatusChange } from '../domain/lifecycle';
import { measureFacts, type MeasureChange } from '../domain/measure-lock';
import { post, type Asker } from '../forge/requests';
import type { FieldIds } from './fields';
import type { JiraIssue } from './issues';

/** Real sites answer epoch milliseconds where the contract promises a date. */
const instant = z.union([z.number(), z.string()]).transform((value) => new Date(value).toISOString());

const text = z.string().nullish().catch(null);

const changelogPage = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          id: z.string(),
          created: instant,
          author: z
            .object({ accountId: z.string(), displayName: z.string().default('') })
            .nullish()
            .catch(null),
          // `toString` is in every object: where Jira leaves it out, the parser finds a function and takes nothing.
          items: z.array(z.object({ fieldId: text, from: text, to: text, fromString: text, toString: text })),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().nullish(),
});
type ChangelogPage = z.output<typeof changelogPage>;
type Entry = ChangelogPage['issueChangeLogs'][number]['changeHistories'][number];

const issuesPerCall = 1000;
const historiesPerPage = 10_000;

/** Several changes may bear one instant; their ids keep the order. */
function inOrder(left: Entry, right: Entry): number {
  return left.created === right.created ? Number(left.id) - Number(right.id) : left.created.localeCompare(right.created);
}

function collect(page: ChangelogPage, entries: Map<string, Entry[]>): void {
  for (const { issueId, changeHistories } of page.issueChangeLogs) {
    entries.set(issueId, [...(entries.get(issueId) ?? []), ...changeHistories]);
  }
}

function toStatusChanges({ created, items }: Entry): readonly StatusChange[] {
  const moves = items.filter((item) => item.fieldId === 'status');
  return moves.map(({ from, to }) => ({ at: created, from: from ?? null, to: to ?? null }));
}

function toMeasureChanges({ created, author, items }: Entry, fieldIds: FieldIds): readonly MeasureChange[] {
  const parts = measureFacts.flatMap(([fact, label]) => {
    const item = items.find((candidate) => candidate.fieldId === fieldIds[fact]);
    return item === undefined ? [] : [{ label, from: item.fromString ?? null, to: item.toString ?? null }];
  });
  if (parts.length === 0) return [];
  const by = author ? { accountId: author.accountId, name: author.displayName } : null;
  const reason = items.find((item) => item.fieldId === fieldIds.measureChangeReason)?.toString ?? null;
  return [{ at: created, by, parts, reason }];
}

/** Jira takes ten fields at most. */
function fieldsToRead(fieldIds: FieldIds): readonly string[] {
  return ['status', ...measureFacts.map(([fact]) => fieldIds[fact]), fieldIds.measureChangeReason];
}

interface Asked {
  readonly issueIds: readonly string[];
  readonly fieldIds: readonly string[];
}

async function readPages(asker: Asker, { issueIds, fieldIds }: Asked, entries: Map<string, Entry[]>): Promise<void> {
  let nextPageToken: string | null = null;
  do {
    const body = {
      issueIdsOrKeys: issueIds,
      fieldIds,
      maxResults: historiesPerPage,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    };
    const page: ChangelogPage = await post(asker, route`/rest/api/3/changelog/bulkfetch`, body, changelogPage);
    collect(page, entries);
    nextPageToken = page.nextPageToken === nextPageToken ? null : (page.nextPageToken ?? null);
  } while (nextPageToken !== null);
}

/** What Jira's history tells of an improvement. */
export interface IssueHistory extends History {
  /** Oldest first. */
  readonly measureChanges: readonly MeasureChange[];
}

/**
 * The history of every issue. One issue's changes may be spread over pages, so they are gathered before they are ordered.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post
 */
export async function readHistories(
  asker: Asker,
  issues: readonly JiraIssue[],
  fieldIds: FieldIds,
): Promise<ReadonlyMap<string, IssueHistory>> {
  const entries = new Map<string, Entry[]>();
  for (let start = 0; start < issues.length; start += issuesPerCall) {
    const issueIds = issues.slice(start, start + issuesPerCall).map((issue) => issue.issueId);
    await readPages(asker, { issueIds, fieldIds: fieldsToRead(fieldIds) }, entries);
  }
  return new Map(
    issues.map(({ issueId, createdAt, statusId }) => {
      const told = (entries.get(issueId) ?? []).sort(inOrder);
      const changes = told.flatMap(toStatusChanges);
      const measureChanges = told.flatMap((entry) => toMeasureChanges(entry, fieldIds));
      return [issueId, { createdAt, currentStatusId: statusId, changes, measureChanges }];
    }),
  );
}
