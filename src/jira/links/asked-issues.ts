import { route } from '@forge/api';
import { z } from 'zod';
import type { ChangelogEntry } from '../../domain/history/changelog';
import { gradeChangesOf } from '../../domain/history/grade-changes';
import { greenSince } from '../../domain/lifecycle/progress';
import { pointsOf, toMeasurements } from '../../domain/measure/measurements';
import type { AskedRecord } from '../../domain/period-questions/asked-record';
import { post } from '../../forge/requests';
import { toFacts } from '../facts';
import { toActualHistory } from '../history/actual-history';
import { readPages, type Entries } from '../history/changelog';
import { coreFieldIds, factFieldIds, issueSchema, toJiraIssue, type JiraIssue } from '../issues';
import type { FieldIds } from '../schemes/fields';
import { toRelations, type LinkTypeIds } from './links';

interface Ground {
  readonly fieldIds: FieldIds;
  readonly linkTypeIds: LinkTypeIds;
}

interface Reader {
  readonly today: string;
  readonly timeZone: string;
}

/** Jira gives no more with their links. */
export const mostAsked = 100;

/** What auditors ask of some records beyond the register, as the person: one call for what they are, one for how they came to it. */
export async function readAskedIssues(issueIds: readonly string[], ground: Ground, reader: Reader): Promise<readonly AskedRecord[]> {
  if (issueIds.length === 0) return [];
  const { fieldIds } = ground;
  const entries: Entries = new Map();
  const fields = [fieldIds.grade, fieldIds.actual, fieldIds.actualDate];
  const [issues] = await Promise.all([readIssues(issueIds, fieldIds), readPages('user', { issueIds, fields, entry: 'named' }, entries)]);
  return issues.map((issue) => toAskedRecord(issue, entries.get(issue.issueId) ?? [], ground, reader));
}

async function readIssues(issueIds: readonly string[], fieldIds: FieldIds): Promise<readonly JiraIssue[]> {
  const body = { issueIdsOrKeys: issueIds, fields: [...coreFieldIds, 'creator', 'issuelinks', ...factFieldIds(fieldIds)] };
  const { issues } = await post('user', route`/rest/api/3/issue/bulkfetch`, body, z.object({ issues: z.array(issueSchema) }));
  return issues.map(toJiraIssue);
}

function toAskedRecord(issue: JiraIssue, told: readonly ChangelogEntry[], ground: Ground, { today, timeZone }: Reader): AskedRecord {
  const facts = toFacts(issue.fields, ground.fieldIds);
  const measurements = toMeasurements(toActualHistory(issue, told, ground.fieldIds), timeZone);
  return {
    issueId: issue.issueId,
    key: issue.key,
    facts,
    relations: toRelations(issue, ground.linkTypeIds),
    gradeChanges: gradeChangesOf(told, ground.fieldIds.grade),
    greenSince: greenSince(pointsOf(facts, measurements), facts, today),
  };
}
