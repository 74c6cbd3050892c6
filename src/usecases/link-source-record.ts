import type { Input } from '../contract';
import type { ImprovementPanel } from '../contract/issue';
import { Refusal } from '../domain/refusal';
import { relatedBy } from '../domain/relations';
import { issueAtHand, type Surface } from '../forge/surface';
import { readRecord } from '../jira/issues';
import { createLink } from '../jira/links';
import { loadImprovement } from './load-improvement';
import { showImprovement } from './show-improvement';

/** Links the improvement at hand to the record it was raised from. Linking it twice changes nothing. */
export async function linkSourceRecord(surface: Surface, { key }: Input<'linkSourceRecord'>): Promise<ImprovementPanel> {
  const { issue, improvement, configuration } = await loadImprovement(issueAtHand(surface));
  const record = await readRecord(key);
  if (record.issueId === issue.issueId)
    throw new Refusal('invalid', 'Source record: an improvement cannot be raised from itself.', 'Source record');
  const known = relatedBy(improvement.relations, 'is raised from').some((linked) => linked.issueId === record.issueId);
  if (!known) await createLink(record.issueId, issue.issueId, configuration.linkTypeIds.source);
  return showImprovement(issue.issueId);
}
