import type { OtherWorkItem, RecordTrail } from '../contract/trail';
import { toTrail } from '../domain/trail/trail';
import type { Told } from '../domain/trail/told';
import { issueAtHand, type Surface } from '../forge/surface';
import { readIssue, type JiraIssue } from '../jira/issues';
import { mover } from '../jira/mover';
import { readLinkedPages } from '../jira/page-links';
import { readComments } from '../jira/told-comments';
import { readWholeHistory } from '../jira/told-entries';
import { toFiles, toStatusName, toToldFacts } from '../jira/told-record';
import { readGround, type Ground } from '../storage/ground';
import { kindOfType, placeOfStatus } from '../storage/mappings';

/** Everything that Jira tells of the record at hand, as one story: four calls, seventeen at most for the longest. */
export async function viewTrail(surface: Surface): Promise<RecordTrail | OtherWorkItem> {
  const ground = await readGround();
  const issue = await readIssue(issueAtHand(surface), ground.configuration.fieldIds);
  const mapping = ground.mappings[issue.projectId];
  const recordKind = kindOfType(mapping, issue.typeId);
  if (mapping === undefined || recordKind === null) return { kind: 'other', key: issue.key };
  const told = await readTold(issue, ground, placeOfStatus(mapping, recordKind, ground.mappings));
  return { kind: 'record', key: issue.key, title: issue.title, recordKind, ...toTrail(told) };
}

async function readTold(issue: JiraIssue, { configuration: { fieldIds } }: Ground, placeOf: Told['placeOf']): Promise<Told> {
  const [history, { comments, leftOut }, pages] = await Promise.all([
    readWholeHistory(issue.issueId, fieldIds),
    readComments(issue),
    readLinkedPages(issue.issueId),
  ]);
  const { createdAt, statusId, projectId, projectName } = issue;
  const createdBy = mover.parse(issue.fields['creator']);
  return {
    ...history,
    owner: { createdAt, createdBy, currentStatusId: statusId, project: { id: projectId, name: projectName } },
    statusName: toStatusName(issue),
    placeOf,
    comments,
    commentsLeftOut: leftOut,
    files: toFiles(issue),
    pages,
    facts: toToldFacts(issue, fieldIds),
  };
}
