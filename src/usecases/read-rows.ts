import type { Kind } from '../domain/kinds/kinds';
import type { RegisterRow } from '../domain/register-row';
import { toRegisterRow, type RecordedImprovement } from '../domain/register';
import { readHistories, type IssueHistory } from '../jira/changelog';
import { toFacts } from '../jira/facts';
import { issuesPerCall, readIssuesAsApp, type JiraIssue } from '../jira/issues';
import type { Configuration } from '../storage/configuration';
import { kindOfType, placeOfStatus, type Mapping, type Mappings } from '../storage/mappings';

/** What turns issues into rows. */
export interface RowGround {
  readonly configuration: Configuration;
  readonly mappings: Mappings;
}

/** The rows of some issues as Jira tells them now; what is gone or none of ours gives none. Issues by the thousand are read at the same time. */
export async function readRowsFromJira(issueIds: readonly string[], ground: RowGround): Promise<readonly RegisterRow[]> {
  const chunks: (readonly string[])[] = [];
  for (let start = 0; start < issueIds.length; start += issuesPerCall) chunks.push(issueIds.slice(start, start + issuesPerCall));
  return (await Promise.all(chunks.map((chunk) => readChunk(chunk, ground)))).flat();
}

interface Found {
  readonly issue: JiraIssue;
  readonly kind: Kind;
  readonly mapping: Mapping;
}

async function readChunk(issueIds: readonly string[], ground: RowGround): Promise<readonly RegisterRow[]> {
  const { fieldIds } = ground.configuration;
  // As the app, because the register holds all records; every reader's view is filtered afterwards.
  const [issues, histories] = await Promise.all([readIssuesAsApp(issueIds, fieldIds), readHistories('app', issueIds, fieldIds)]);
  return issues.flatMap((issue) => {
    const found = findKind(issue, ground);
    return found === null ? [] : (toRow(found, histories(issue), ground) ?? []);
  });
}

function findKind(issue: JiraIssue, { mappings }: RowGround): Found | null {
  const mapping = mappings[issue.projectId];
  const kind = kindOfType(mapping, issue.typeId);
  return mapping === undefined || kind === null ? null : { issue, kind, mapping };
}

function toRow({ issue, kind, mapping }: Found, history: IssueHistory, { configuration, mappings }: RowGround): RegisterRow | null {
  const { issueId, key, projectId, title, restricted } = issue;
  const facts = toFacts(issue.fields, configuration.fieldIds);
  const { measureChanges } = history;
  const record: RecordedImprovement = { kind, issueId, key, projectId, title, facts, history, measureChanges, restricted };
  return toRegisterRow(record, placeOfStatus(mapping, kind, mappings));
}
