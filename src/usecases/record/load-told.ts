import type { Told } from '../../domain/trail/told';
import type { FieldIds } from '../../jira/schemes/fields';
import type { JiraIssue } from '../../jira/issues';
import { mover } from '../../jira/history/mover';
import { readWholeHistory, type ToldHistory } from '../../jira/history/told-entries';
import { toFiles, toStatusName, toToldFacts, type SizedFile } from '../../jira/history/told-record';

/** What Jira tells of a record, with its files as they are attached now. */
export interface ToldRecord extends Told {
  readonly files: readonly SizedFile[];
}

/** What the history and the record itself tell, without its comments and pages. */
export async function loadTold(issue: JiraIssue, fieldIds: FieldIds, placeOf: Told['placeOf']): Promise<ToldRecord> {
  return toTold(issue, await readWholeHistory(issue.issueId, fieldIds), { fieldIds, placeOf });
}

interface Reading {
  readonly fieldIds: FieldIds;
  readonly placeOf: Told['placeOf'];
}

/** The same of a history that was read already. */
export function toTold(issue: JiraIssue, history: ToldHistory, { fieldIds, placeOf }: Reading): ToldRecord {
  const { createdAt, statusId, projectId, projectName } = issue;
  const createdBy = mover.parse(issue.fields['creator']);
  return {
    ...history,
    owner: { createdAt, createdBy, currentStatusId: statusId, project: { id: projectId, name: projectName } },
    statusName: toStatusName(issue),
    placeOf,
    comments: [],
    commentsLeftOut: 0,
    files: toFiles(issue),
    pages: [],
    facts: toToldFacts(issue, fieldIds),
  };
}
