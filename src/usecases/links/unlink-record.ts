import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import { relatedBy } from '../../domain/links/relations';
import type { Surface } from '../../forge/surface';
import { removeLink } from '../../jira/links/links';
import { loadImprovement } from '../record/load-improvement';
import { showImprovement } from '../record/show-improvement';

/** Takes back a relation of the record at hand; what is not linked needs no unlinking. */
export async function unlinkRecord(surface: Surface, { verb, key }: Input<'unlinkRecord'>): Promise<ImprovementPanel> {
  const { issue, improvement, configuration } = await loadImprovement(surface);
  const linked = relatedBy(improvement.relations, verb).find((record) => record.key === key);
  if (linked !== undefined) await removeLink(issue, verb, linked.issueId, configuration.linkTypeIds);
  return showImprovement(surface);
}
