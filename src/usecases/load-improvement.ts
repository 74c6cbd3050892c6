import type { Improvement } from '../domain/improvement';
import { notesOf, type HistoryNote } from '../domain/history-notes';
import { lifecycleOf, type Lifecycle } from '../domain/lifecycle';
import { Refusal } from '../domain/refusal';
import { readNamedHistory, type IssueHistory } from '../jira/changelog';
import { toFacts, toWarnings } from '../jira/facts';
import { readIssue, toActions, type JiraIssue } from '../jira/issues';
import { toSourceRecords } from '../jira/links';
import { readConfiguration, type Configuration } from '../storage/configuration';
import { mappingOf, placeOfStatus, readMappings, type Mapping } from '../storage/mappings';

/** An improvement, and what Jira calls its parts. */
export interface LoadedImprovement {
  readonly configuration: Configuration;
  readonly mapping: Mapping;
  readonly issue: JiraIssue;
  readonly improvement: Improvement;
  readonly history: IssueHistory;
  readonly lifecycle: Lifecycle;
  readonly notes: readonly HistoryNote[];
}

/** The improvement behind an issue, as the person may see it. */
export async function loadImprovement(idOrKey: string): Promise<LoadedImprovement> {
  const configuration = await readConfiguration();
  const issue = await readIssue(idOrKey, configuration.fieldIds);
  if (issue.typeId !== configuration.improvementTypeId) throw new Refusal('invalid', `${issue.key} is no improvement.`, 'Work item');
  return toLoaded(issue, configuration);
}

export async function toLoaded(issue: JiraIssue, configuration: Configuration): Promise<LoadedImprovement> {
  const mappings = await readMappings();
  const mapping = mappingOf(mappings, { id: issue.projectId, key: issue.key.replace(/-[0-9]+$/, '') });
  const placeOf = placeOfStatus(mapping, mappings);
  const place = placeOf(issue.statusId);
  if (place === null) {
    throw new Refusal(
      'not-set-up',
      `The status of ${issue.key} belongs to no stage. Open Project settings → Improvements to see what is missing.`,
      'Stage',
    );
  }
  const history = await readNamedHistory(issue, configuration.fieldIds);
  const lifecycle = lifecycleOf(history, placeOf);
  const improvement: Improvement = {
    issueId: issue.issueId,
    key: issue.key,
    projectId: issue.projectId,
    title: issue.title,
    place,
    createdAt: issue.createdAt,
    facts: toFacts(issue.fields, configuration.fieldIds),
    actions: toActions(issue),
    sourceRecord: toSourceRecords(issue, configuration.linkTypeId)[0] ?? null,
    visits: lifecycle.visits,
    warnings: toWarnings(issue.fields, configuration.fieldIds),
  };
  return { configuration, mapping, issue, improvement, history, lifecycle, notes: notesOf(history, placeOf) };
}
