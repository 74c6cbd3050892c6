import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import { documentationWords, ownWordsOf } from '../../domain/links/document-words';
import { withoutPage } from '../../domain/links/documents';
import type { Surface } from '../../forge/surface';
import { saveFacts } from '../../jira/issues';
import { readRecordedPages, removeRecordedPage } from '../../jira/links/page-links';
import { loadImprovement } from '../record/load-improvement';
import { showImprovement } from '../record/show-improvement';

/** Takes back that a page documents the improvement at hand; Confluence is not asked, so it works for pages that are gone. */
export async function unlinkPage(surface: Surface, { pageId }: Input<'unlinkPage'>): Promise<ImprovementPanel> {
  const { issue, improvement, configuration } = await loadImprovement(surface);
  const before = await readRecordedPages(issue.issueId);
  const ownWords = ownWordsOf(improvement.facts.documentation, before);
  const documentation = documentationWords(withoutPage(before, pageId), ownWords);
  await saveFacts(issue.issueId, { documentation }, configuration.fieldIds);
  await removeRecordedPage(issue.issueId, pageId);
  return showImprovement(surface);
}
