import type { ObjectiveLinks } from '../../contract/objective';
import { relatedBy } from '../../domain/links/relations';
import { issueAtHand, type Surface } from '../../forge/surface';
import { readIssue } from '../../jira/issues';
import { readRelationsAsApp, toRelations } from '../../jira/links/links';
import { readLinkedIssues } from '../../jira/links/linked-issues';
import { readGround } from '../../storage/ground';
import { kindOfType } from '../../storage/mappings';
import { objectiveMeasure, toMeasuredRecord } from './measured-record';

/** What serves the objective at hand with its measure, or which objectives the record at hand serves: three calls, however many there are. */
export async function viewObjectiveLinks(surface: Surface): Promise<ObjectiveLinks> {
  const { mappings, configuration } = await readGround();
  const issue = await readIssue(issueAtHand(surface), configuration.fieldIds);
  const isObjective = kindOfType(mappings[issue.projectId], issue.typeId) === 'objective';
  const relations = [
    ...toRelations(issue, configuration.linkTypeIds),
    ...(await readRelationsAsApp(issue.issueId, configuration.linkTypeIds)),
  ];
  const linkedIds = new Set(relatedBy(relations, isObjective ? 'is served by' : 'serves').map((record) => record.issueId));
  const visible = await readLinkedIssues([...linkedIds], objectiveMeasure, configuration.fieldIds);
  const records = visible.flatMap((linked) => toMeasuredRecord(linked, configuration, mappings) ?? []);
  return { records, notVisible: linkedIds.size - visible.length };
}
