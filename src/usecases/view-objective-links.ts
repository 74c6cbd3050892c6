import type { ObjectiveLinks } from '../contract/objective';
import type { MeasuredRecord } from '../domain/contributions';
import type { Fact } from '../domain/improvement';
import { relatedBy } from '../domain/relations';
import { issueAtHand, type Surface } from '../forge/surface';
import { toFacts } from '../jira/facts';
import { readIssue, type JiraIssue } from '../jira/issues';
import { readRelationsAsApp, toRelations } from '../jira/links';
import { readLinkedIssues } from '../jira/linked-issues';
import type { Configuration } from '../storage/configuration';
import { readGround } from '../storage/ground';
import { kindOfType, placeOfStatus, type Mappings } from '../storage/mappings';

const measureFacts = ['metric', 'unit', 'direction', 'baseline', 'target', 'actual'] as const satisfies readonly Fact[];

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
  const visible = await readLinkedIssues([...linkedIds], measureFacts, configuration.fieldIds);
  const records = visible.flatMap((linked) => toMeasuredRecord(linked, configuration, mappings) ?? []);
  return { records, notVisible: linkedIds.size - visible.length };
}

/** `null` for what no mapping knows: a type or a status that was changed meanwhile. */
function toMeasuredRecord(issue: JiraIssue, { fieldIds }: Configuration, mappings: Mappings): MeasuredRecord | null {
  const mapping = mappings[issue.projectId];
  const kind = kindOfType(mapping, issue.typeId);
  const place = mapping === undefined || kind === null ? null : placeOfStatus(mapping, kind)(issue.statusId);
  if (kind === null || place === null) return null;
  const { key, title } = issue;
  const { metric, unit, direction, baseline, target, actual } = toFacts(issue.fields, fieldIds);
  return { kind, key, title, place, measure: { metric, unit, direction, baseline, target, actual } };
}
