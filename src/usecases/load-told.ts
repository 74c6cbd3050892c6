import type { Told } from '../domain/trail/told';
import type { FieldIds } from '../jira/fields';
import type { JiraIssue } from '../jira/issues';
import { mover } from '../jira/mover';
import { readWholeHistory } from '../jira/told-entries';
import { toFiles, toStatusName, toToldFacts } from '../jira/told-record';

/** What the history and the record itself tell, without its comments and pages. */
export async function loadTold(issue: JiraIssue, fieldIds: FieldIds, placeOf: Told['placeOf']): Promise<Told> {
  const { createdAt, statusId, projectId, projectName } = issue;
  const createdBy = mover.parse(issue.fields['creator']);
  return {
    ...(await readWholeHistory(issue.issueId, fieldIds)),
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
