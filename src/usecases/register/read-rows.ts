import type { Facts } from '../../domain/improvement';
import type { Kind } from '../../domain/kinds/kinds';
import { rowFacts, type RegisterRow } from '../../domain/register/register-row';
import { toRegisterRow, type RecordedImprovement } from '../../domain/register/register';
import { readHistories, type IssueHistory } from '../../jira/history/changelog';
import { toFacts } from '../../jira/facts';
import { toScore } from '../../jira/scores';
import { issuesPerCall, readIssuesAsApp, type JiraIssue } from '../../jira/issues';
import type { Ground } from '../../storage/ground';
import { kindOfType, placeOfStatus, type Mapping } from '../../storage/mappings';
import type { ScoredRecord } from '../scores/correct-scores';

/** Rows for the register, and what the records they were made from say of themselves. */
export interface ReadRows {
  readonly rows: readonly RegisterRow[];
  readonly records: readonly ScoredRecord[];
}

/** The rows of some issues as Jira tells them now; what is gone or none of ours gives none. Issues by the thousand are read at the same time. */
export async function readRowsFromJira(issueIds: readonly string[], ground: Ground): Promise<ReadRows> {
  const chunks: (readonly string[])[] = [];
  for (let start = 0; start < issueIds.length; start += issuesPerCall) chunks.push(issueIds.slice(start, start + issuesPerCall));
  const read = await Promise.all(chunks.map((chunk) => readChunk(chunk, ground)));
  return { rows: read.flatMap(({ rows }) => rows), records: read.flatMap(({ records }) => records) };
}

interface Found {
  readonly issue: JiraIssue;
  readonly kind: Kind;
  readonly facts: Facts;
  readonly mapping: Mapping;
}

async function readChunk(issueIds: readonly string[], ground: Ground): Promise<ReadRows> {
  const { fieldIds, scoreFieldId } = ground.configuration;
  const wanted = [...rowFacts.map((fact) => fieldIds[fact]), fieldIds.secondCheckDue, ...(scoreFieldId === null ? [] : [scoreFieldId])];
  // As the app, because the register holds all records; every reader's view is filtered afterwards.
  const [issues, histories] = await Promise.all([readIssuesAsApp(issueIds, wanted), readHistories('app', issueIds, fieldIds)]);
  const found = issues.flatMap((issue) => findKind(issue, ground) ?? []);
  return {
    rows: found.flatMap((record) => toRow(record, histories(record.issue), ground) ?? []),
    records: found.map((record) => toScored(record, scoreFieldId)),
  };
}

/** Without all else that Jira told: of thousands of issues that would take much room for long. */
function toScored({ issue, kind, facts }: Found, scoreFieldId: string | null): ScoredRecord {
  return { issueId: issue.issueId, kind, facts, score: scoreFieldId === null ? null : toScore(issue.fields, scoreFieldId) };
}

function findKind(issue: JiraIssue, { mappings, configuration }: Ground): Found | null {
  const mapping = mappings[issue.projectId];
  const kind: Kind | null = kindOfType(mapping, issue.typeId);
  if (mapping === undefined || kind === null) return null;
  return { issue, kind, mapping, facts: toFacts(issue.fields, configuration.fieldIds) };
}

function toRow({ issue, kind, mapping, facts }: Found, history: IssueHistory, { mappings }: Ground): RegisterRow | null {
  const { issueId, key, projectId, title, restricted } = issue;
  const { measureChanges, resultChanges } = history;
  const record: RecordedImprovement = { kind, issueId, key, projectId, title, facts, history, measureChanges, resultChanges, restricted };
  return toRegisterRow(record, placeOfStatus(mapping, kind, mappings));
}
