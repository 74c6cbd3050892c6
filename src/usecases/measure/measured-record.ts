import type { MeasuredRecord } from '../../domain/measure/contributions';
import type { Fact } from '../../domain/improvement';
import { toFacts } from '../../jira/facts';
import type { JiraIssue } from '../../jira/issues';
import type { Configuration } from '../../storage/configuration';
import { kindOfType, placeOfStatus, type Mappings } from '../../storage/mappings';

/** What is asked of a record to tell how its number moved. */
export const objectiveMeasure = ['metric', 'unit', 'direction', 'baseline', 'target', 'actual'] as const satisfies readonly Fact[];

/** `null` for what no mapping knows: a type or a status that was changed meanwhile. */
export function toMeasuredRecord(issue: JiraIssue, { fieldIds }: Configuration, mappings: Mappings): MeasuredRecord | null {
  const mapping = mappings[issue.projectId];
  const kind = kindOfType(mapping, issue.typeId);
  const place = mapping === undefined || kind === null ? null : placeOfStatus(mapping, kind)(issue.statusId);
  if (kind === null || place === null) return null;
  const { key, title } = issue;
  const { metric, unit, direction, baseline, target, actual } = toFacts(issue.fields, fieldIds);
  return { kind, key, title, place, measure: { metric, unit, direction, baseline, target, actual } };
}
