import type { Kind } from '../domain/kinds/kinds';
import type { RegisterRow } from '../domain/register-row';
import { toRegisterRow, type RecordedImprovement } from '../domain/register';
import { readHistories, type IssueHistory } from '../jira/changelog';
import { toFacts } from '../jira/facts';
import { readIssuesAsApp, type JiraIssue } from '../jira/issues';
import { searchImprovementIds } from '../jira/search';
import { findConfiguration, type Configuration } from '../storage/configuration';
import { kindOfType, mappedTypeIds, placeOfStatus, readMappings, type Mappings } from '../storage/mappings';
import { readRegister, replaceRows, saveChanges } from '../storage/register';

/** Reads some issues again; one that is gone, moved away or no improvement any more leaves the register. */
export async function refreshRegister(issueIds: readonly string[], now: Date): Promise<void> {
  const configuration = await findConfiguration();
  if (configuration === null) return;
  const rows = await readRowsFromJira(issueIds, configuration, await readMappings());
  const rowById = new Map(rows.map((row) => [row.issueId, row]));
  await saveChanges(new Map(issueIds.map((issueId) => [issueId, rowById.get(issueId) ?? null])), now.toISOString());
}

/** Reads all improvements again, for what events lost: those that search finds, and those known that it may not have indexed yet. */
export async function reconcileRegister(now: Date): Promise<void> {
  const configuration = await findConfiguration();
  if (configuration === null) return;
  const mappings = await readMappings();
  const found = await searchImprovementIds(Object.keys(mappings), [...mappedTypeIds(mappings)]);
  const known = (await readRegister()).rows.map((row) => row.issueId);
  const issueIds = new Set([...found, ...known]);
  const rows = await readRowsFromJira([...issueIds], configuration, mappings);
  await replaceRows(rows, { issueIds, at: now.toISOString() });
}

async function readRowsFromJira(
  issueIds: readonly string[],
  configuration: Configuration,
  mappings: Mappings,
): Promise<readonly RegisterRow[]> {
  const issues = await readIssuesAsApp(issueIds, configuration.fieldIds);
  const records = issues.flatMap((issue) => {
    const mapping = mappings[issue.projectId];
    const kind = kindOfType(mapping, issue.typeId);
    return mapping === undefined || kind === null ? [] : [{ issue, mapping, kind }];
  });
  // As the app, for the same reason as the issues themselves.
  const histories = await readHistories(
    'app',
    records.map(({ issue }) => issue),
    configuration.fieldIds,
  );
  return records.flatMap(({ issue, mapping, kind }) => {
    const history = histories.get(issue.issueId);
    if (history === undefined) return [];
    return toRegisterRow(toRecorded({ issue, kind, history }, configuration), placeOfStatus(mapping, kind, mappings)) ?? [];
  });
}

interface Read {
  readonly issue: JiraIssue;
  readonly kind: Kind;
  readonly history: IssueHistory;
}

function toRecorded({ issue, kind, history }: Read, { fieldIds }: Configuration): RecordedImprovement {
  const { issueId, key, projectId, title, restricted } = issue;
  return {
    kind,
    issueId,
    key,
    projectId,
    title,
    facts: toFacts(issue.fields, fieldIds),
    history,
    measureChanges: history.measureChanges,
    restricted,
  };
}
