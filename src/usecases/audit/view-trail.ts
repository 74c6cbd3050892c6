import type { OtherWorkItem, RecordTrail } from '../../contract/trail';
import { toTrail } from '../../domain/trail/trail';
import { issueAtHand, type Surface } from '../../forge/surface';
import { readIssue } from '../../jira/issues';
import { readLinkedPages } from '../../jira/links/page-links';
import { readComments } from '../../jira/history/told-comments';
import { readGround } from '../../storage/ground';
import { kindOfType, placeOfStatus } from '../../storage/mappings';
import { loadTold } from '../record/load-told';

/** Everything that Jira tells of the record at hand, as one story: four calls, seventeen at most for the longest. */
export async function viewTrail(surface: Surface): Promise<RecordTrail | OtherWorkItem> {
  const { configuration, mappings } = await readGround();
  const issue = await readIssue(issueAtHand(surface), configuration.fieldIds);
  const mapping = mappings[issue.projectId];
  const recordKind = kindOfType(mapping, issue.typeId);
  if (mapping === undefined || recordKind === null) return { kind: 'other', key: issue.key };
  const [told, { comments, leftOut }, pages] = await Promise.all([
    loadTold(issue, configuration.fieldIds, placeOfStatus(mapping, recordKind, mappings)),
    readComments(issue),
    readLinkedPages(issue.issueId),
  ]);
  const trail = toTrail({ ...told, comments, commentsLeftOut: leftOut, pages });
  return { kind: 'record', key: issue.key, title: issue.title, recordKind, ...trail };
}
