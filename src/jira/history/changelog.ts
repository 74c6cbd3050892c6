import { route } from '@forge/api';
import { z } from 'zod';
import { attemptFacts, turnOf, type AttemptStatuses, type Turn } from '../../domain/lifecycle/attempt';
import { toHistory, type ChangelogEntry, type ChangelogOwner } from '../../domain/history/changelog';
import { formerOwnersOf, ownersAt, type FormerOwner, type OwnersThen } from '../../domain/lifecycle/former-owners';
import { gradeChangesOf, type GradeChange } from '../../domain/history/grade-changes';
import type { Mover } from '../../domain/improvement';
import type { ThatDay } from '../../domain/lifecycle/check-finding';
import type { Check, History } from '../../domain/lifecycle/lifecycle';
import { measureFacts, type MeasureChange } from '../../domain/measure/measure-lock';
import type { ResultChange } from '../../domain/history/result-changes';
import { post, type Asker } from '../../forge/requests';
import { bareEntry, namedEntry } from './changelog-entry';
import { toMeasureChanges, toResultChanges } from './fact-changes';
import type { FieldIds } from '../schemes/fields';
import type { JiraIssue } from '../issues';
import { mover } from './mover';
import { toFacts } from '../facts';
import { thatDay } from './that-day';

const pageOf = (entry: z.ZodType<ChangelogEntry>) =>
  z.compile(
    z.object({
      issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(entry) })),
      nextPageToken: z.string().nullish(),
    }),
  );

/** What a page tells of each entry: ids alone, or the names of that day besides. Made once, because a schema is fast only after thousands of entries. */
const pages = { bare: pageOf(bareEntry), named: pageOf(namedEntry) };

const historiesPerPage = 10_000;

export type Entries = Map<string, ChangelogEntry[]>;

/** Jira takes ten fields at most: a reason, or the day of a value, has no room. */
function fieldsToRead(fieldIds: FieldIds): readonly string[] {
  return ['status', 'project', ...measureFacts.map(([fact]) => fieldIds[fact]), fieldIds.effectiveness, fieldIds.actual];
}

interface Asked {
  /** Keys will do as well; what comes back is by id. */
  readonly issueIds: readonly string[];
  /** Ten at most; without them all. */
  readonly fields?: readonly string[];
  readonly entry: keyof typeof pages;
}

/** Adds to `entries` what the history of some issues says of some fields. */
export async function readPages(asker: Asker, { issueIds, fields, entry }: Asked, entries: Entries): Promise<void> {
  const schema = pages[entry];
  let nextPageToken: string | null = null;
  do {
    const body = {
      issueIdsOrKeys: issueIds,
      ...(fields === undefined ? {} : { fieldIds: fields }),
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

/** What Jira's history tells of an improvement. */
export interface IssueHistory extends History {
  /** Oldest first. */
  readonly measureChanges: readonly MeasureChange[];
  /** Oldest first. */
  readonly resultChanges: readonly ResultChange[];
}

function historyOf(issue: JiraIssue, createdBy: Mover | null, told: readonly ChangelogEntry[], fieldIds: FieldIds): IssueHistory {
  return {
    ...toHistory(ownerOf(issue, createdBy), told),
    measureChanges: toMeasureChanges(told, fieldIds),
    resultChanges: toResultChanges(told, fieldIds),
  };
}

function ownerOf({ createdAt, statusId, projectId, projectName }: JiraIssue, createdBy: Mover | null): ChangelogOwner {
  return { createdAt, createdBy, currentStatusId: statusId, project: { id: projectId, name: projectName } };
}

/**
 * The history of every issue, without names, without reasons and without the days of its values, asked for by ids alone: so the issues can be read at the same time. One issue's histories may be spread over pages, so they are gathered before they are ordered.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post
 */
export async function readHistories(
  asker: Asker,
  issueIds: readonly string[],
  fieldIds: FieldIds,
): Promise<(issue: JiraIssue) => IssueHistory> {
  const entries: Entries = new Map();
  await readPages(asker, { issueIds, fields: fieldsToRead(fieldIds), entry: 'bare' }, entries);
  return (issue) => historyOf(issue, null, entries.get(issue.issueId) ?? [], fieldIds);
}

/** The history of one issue as a person may read it. */
export interface NamedHistory extends IssueHistory {
  /** Oldest first. */
  readonly gradeChanges: readonly GradeChange[];
  readonly formerOwners: readonly FormerOwner[];
  /** What was recorded at the moment of a check. */
  readonly thatDay: (check: Check) => ThatDay;
  /** Who owned it at a moment, an ISO instant in UTC. */
  readonly ownersAt: (at: string) => OwnersThen;
  readonly turn: Turn | null;
}

/** The history of one issue, with the names of that day and of those who changed it: of all fields, because a panel tells of more than ten. */
export async function readNamedHistory(issue: JiraIssue, fieldIds: FieldIds, statuses: AttemptStatuses): Promise<NamedHistory> {
  const entries: Entries = new Map();
  await readPages('user', { issueIds: [issue.issueId], entry: 'named' }, entries);
  const told = entries.get(issue.issueId) ?? [];
  const history = historyOf(issue, mover.parse(issue.fields['creator']), told, fieldIds);
  return {
    ...history,
    gradeChanges: gradeChangesOf(told, fieldIds.grade),
    formerOwners: formerOwnersOf(told),
    thatDay: thatDay(issue, told, fieldIds),
    ownersAt: (at) => ownersAt(told, at, toFacts(issue.fields, fieldIds).owner),
    turn: turnOf(told, statuses),
  };
}

/** The way of an issue, who owned it on the way, and where it was begun anew. */
export interface WalkedHistory extends History {
  readonly formerOwners: readonly FormerOwner[];
  readonly turn: Turn | null;
}

export type WalkedHistories = (issue: JiraIssue, statuses: AttemptStatuses) => WalkedHistory;

/** What the gates ask of the history of every issue, as the person, in one call for many. */
export async function readWalkedHistories(issueIds: readonly string[], fieldIds: FieldIds): Promise<WalkedHistories> {
  const entries: Entries = new Map();
  // Jira takes ten fields at most.
  const fields = ['status', 'project', 'assignee', ...attemptFacts.map((fact) => fieldIds[fact])];
  if (issueIds.length > 0) await readPages('user', { issueIds, fields, entry: 'bare' }, entries);
  return (issue, statuses) => {
    const told = entries.get(issue.issueId) ?? [];
    return { ...toHistory(ownerOf(issue, null), told), formerOwners: formerOwnersOf(told), turn: turnOf(told, statuses) };
  };
}

/** Who was the assignee of work items before, by their ids. As the person, in one call for up to a thousand. */
export async function readFormerOwners(keys: readonly string[]): Promise<(issueId: string) => readonly FormerOwner[]> {
  const entries: Entries = new Map();
  await readPages('user', { issueIds: keys, fields: ['status', 'assignee'], entry: 'bare' }, entries);
  return (issueId) => formerOwnersOf(entries.get(issueId) ?? []);
}
