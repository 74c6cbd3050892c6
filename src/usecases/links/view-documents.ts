import { comparisonPath, versionPath } from '../../confluence/page-address';
import { readPageChanges, readPagesToday } from '../../confluence/pages';
import type { DocumentsView } from '../../contract/issue';
import { hasChanged, standingOf, type DocumentPage, type PageStanding, type RecordedPage } from '../../domain/links/documents';
import { Refusal } from '../../domain/refusal';
import { issueAtHand, type Surface } from '../../forge/surface';
import { readRecordedPages } from '../../jira/links/page-links';
import { readPeople } from '../../jira/people';

/** Pages whose changes are told; every one is a call more. */
const mostToldPages = 5;
const mostToldChanges = 5;

/** The pages that document the improvement at hand, and how each stands today: one call without a page, eight at most with some. */
export async function viewDocuments(surface: Surface): Promise<DocumentsView> {
  const recorded = await readRecordedPages(issueAtHand(surface));
  if (recorded.length === 0) return { pages: [], people: [], notice: null };
  try {
    const pages = await compareWithToday(recorded);
    const authors = pages.flatMap(({ standing }) => (standing.kind === 'changed' ? standing.changes.flatMap(({ by }) => by ?? []) : []));
    return { pages, people: await readPeople(authors), notice: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What was recorded is in Jira and stays readable without Confluence.
    return { pages: recorded.map((page) => toDocumentPage(page, { kind: 'unknown' })), people: [], notice: error.message };
  }
}

async function compareWithToday(recorded: readonly RecordedPage[]): Promise<readonly DocumentPage[]> {
  const today = await readPagesToday(recorded.map(({ pageId }) => pageId));
  const todayOf = ({ pageId }: RecordedPage) => today.get(pageId) ?? null;
  const told = recorded.filter((page) => hasChanged(page, todayOf(page))).slice(0, mostToldPages);
  const changes = await Promise.all(told.map(async ({ pageId }) => [pageId, await readPageChanges(pageId, mostToldChanges)] as const));
  const changesById = new Map(changes);
  return recorded.map((page) => toDocumentPage(page, standingOf(page, todayOf(page), changesById.get(page.pageId) ?? [])));
}

function toDocumentPage(recorded: RecordedPage, standing: PageStanding): DocumentPage {
  const { pageId, version } = recorded;
  const comparison = standing.kind === 'changed' ? comparisonPath(pageId, version, standing.version) : null;
  return { recorded, standing, path: versionPath(pageId, version), comparison };
}
