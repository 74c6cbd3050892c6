import { readPage } from '../../confluence/pages';
import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import { beside, documentationWords, ownWordsOf } from '../../domain/links/document-words';
import { withPage } from '../../domain/links/documents';
import type { Surface } from '../../forge/surface';
import { readRecordedPages, saveRecordedPage } from '../../jira/links/page-links';
import { loadImprovement } from '../record/load-improvement';
import { saveAnew } from '../record/save-anew';
import { showImprovement } from '../record/show-improvement';

/** Records that a page, at its current version, documents the improvement at hand. Linking it again records the version of today. */
export async function linkPage(surface: Surface, { pageId }: Input<'linkPage'>): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  const { issue, improvement } = loaded;
  const page = await readPage(pageId);
  const before = await readRecordedPages(issue.issueId);
  const after = withPage(before, page);
  const ownWords = beside(after, ownWordsOf(improvement.facts.documentation, before));
  // The words first: they stay true if the link then fails, and linking again makes up for it.
  await saveAnew(loaded, { documentation: documentationWords(after, ownWords) });
  await saveRecordedPage(issue.issueId, page);
  return showImprovement(surface);
}
