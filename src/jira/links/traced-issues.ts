import { route } from '@forge/api';
import { z } from 'zod';
import type { LinkedRecord } from '../../domain/improvement';
import type { HiddenLink, TracedRecord } from '../../domain/trace/graph';
import { post } from '../../forge/requests';
import { factFieldIds, coreFieldIds, issueSchema, toJiraIssue, type JiraIssue } from '../issues';
import type { FieldIds } from '../schemes/fields';
import { toRelations, type LinkTypeIds } from './links';
import { issueSnapshot, toLinkedRecord } from '../record';

/** Issues that one call may name together with their links. */
export const mostTraced = 100;

const answer = z.object({ issues: z.array(issueSchema) });
const traceFields = [...coreFieldIds, 'creator', 'issuelinks', 'subtasks', 'attachment', 'duedate', 'resolutiondate'];

/**
 * Up to a hundred issues with all that a trace tells of them; those that the person may not see are left out without a word.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function readTracedIssues(issueIds: readonly string[], fieldIds: FieldIds): Promise<readonly JiraIssue[]> {
  if (issueIds.length === 0) return [];
  const body = { issueIdsOrKeys: issueIds.slice(0, mostTraced), fields: [...traceFields, ...factFieldIds(fieldIds)] };
  return (await post('user', route`/rest/api/3/issue/bulkfetch`, body, answer)).issues.map(toJiraIssue);
}

type Hidden = (issueId: string) => readonly HiddenLink[];

/** The links of some issues to others that the person may not see. Ask for the issues as the person first. */
export async function readHiddenLinks(issues: readonly JiraIssue[], linkTypeIds: LinkTypeIds): Promise<Hidden> {
  if (issues.length === 0) return () => [];
  const body = { issueIdsOrKeys: issues.slice(0, mostTraced).map(({ issueId }) => issueId), fields: ['issuelinks'] };
  // As the app, only to count what is hidden: of these links nothing but the number is passed on.
  const { issues: whole } = await post('app', route`/rest/api/3/issue/bulkfetch`, body, answer);
  const seen = new Map(issues.map((issue) => [issue.issueId, idsOf(issue, linkTypeIds)]));
  const hidden = new Map(
    whole.map((issue) => [
      issue.id,
      toRelations(issue, linkTypeIds)
        .map(({ verb, record }) => ({ verb, issueId: record.issueId }))
        .filter(({ issueId }) => seen.get(issue.id)?.has(issueId) !== true),
    ]),
  );
  return (issueId) => hidden.get(issueId) ?? [];
}

function idsOf(issue: JiraIssue, linkTypeIds: LinkTypeIds): ReadonlySet<string> {
  return new Set(toRelations(issue, linkTypeIds).map(({ record }) => record.issueId));
}

const date = z.string().nullable().catch(null);

/** An issue as a box of the trace. */
export function toTracedRecord(issue: JiraIssue, linkTypeIds: LinkTypeIds): TracedRecord {
  const { issueId: id, key, fields, createdAt } = issue;
  const endedOn = date.parse(fields['resolutiondate'] ?? null);
  return {
    ...toLinkedRecord(issueSnapshot.parse({ id, key, fields })),
    createdAt,
    dueDate: date.parse(fields['duedate'] ?? null),
    endedAt: endedOn === null ? null : new Date(endedOn).toISOString(),
    relations: toRelations(issue, linkTypeIds),
    hidden: [],
  };
}

/** The child work items as the issue names them. */
export function toChildren({ fields }: JiraIssue): readonly LinkedRecord[] {
  return z.array(issueSnapshot).catch([]).parse(fields['subtasks']).map(toLinkedRecord);
}
