import type { ImprovementPanel, Input } from '../contract';
import { Refusal } from '../domain/refusal';
import { issueAtHand, type Surface } from '../forge/surface';
import { readRecord } from '../jira/issues';
import { linkToSource, toSourceRecords } from '../jira/links';
import { loadImprovement } from './load-improvement';
import { showImprovement } from './show-improvement';

/** Links the improvement at hand to the record it was raised from. Linking it twice changes nothing. */
export async function linkSourceRecord(surface: Surface, { key }: Input<'linkSourceRecord'>): Promise<ImprovementPanel> {
  const { issue, configuration } = await loadImprovement(issueAtHand(surface));
  const record = await readRecord(key);
  if (record.issueId === issue.issueId)
    throw new Refusal('invalid', 'Source record: an improvement cannot be raised from itself.', 'Source record');
  const known = toSourceRecords(issue, configuration.linkTypeId).some((linked) => linked.issueId === record.issueId);
  if (!known) await linkToSource(record.issueId, issue.issueId, configuration.linkTypeId);
  return showImprovement(issue.issueId);
}
