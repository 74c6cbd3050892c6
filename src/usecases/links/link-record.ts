import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import { refuseSenselessLink } from '../../domain/links/link-rules';
import { relatedBy } from '../../domain/links/relations';
import type { Surface } from '../../forge/surface';
import { readIssue } from '../../jira/issues';
import { createLink } from '../../jira/links/links';
import { kindOfType, readMappings } from '../../storage/mappings';
import { loadImprovement } from '../record/load-improvement';
import { showImprovement } from '../record/show-improvement';

/** Links the record at hand to another in one of the relations that the app knows. Linking it twice changes nothing. */
export async function linkRecord(surface: Surface, { verb, key }: Input<'linkRecord'>): Promise<ImprovementPanel> {
  const { improvement, configuration } = await loadImprovement(surface);
  const other = await readIssue(key, null);
  const kind = kindOfType((await readMappings())[other.projectId], other.typeId);
  refuseSenselessLink(improvement, verb, { issueId: other.issueId, key: other.key, kind });
  const isKnown = relatedBy(improvement.relations, verb).some(({ issueId }) => issueId === other.issueId);
  if (!isKnown) await createLink(improvement.issueId, verb, other.issueId, configuration.linkTypeIds);
  return showImprovement(surface);
}
