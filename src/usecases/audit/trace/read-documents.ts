import { pagePath, versionPath } from '../../../confluence/page-address';
import { readPagesToday } from '../../../confluence/pages';
import { findReview } from '../../../confluence/review-property';
import { standingOf, type PageToday } from '../../../domain/links/documents';
import { Refusal } from '../../../domain/refusal';
import type { TracedPage, TracedReview } from '../../../domain/trace/traced';
import { readLinkedDocuments, type LinkedDocuments } from '../../../jira/links/page-links';

/** Reviews whose state is asked for; every one is a call. */
const mostReviews = 5;

export type TracedDocuments = (issueId: string) => { readonly pages: readonly TracedPage[]; readonly reviews: readonly TracedReview[] };

/** The pages and the reviews of some records: a call for each record, one for all pages, and one for each of five reviews. */
export async function readTracedDocuments(issueIds: readonly string[]): Promise<TracedDocuments> {
  const linked = new Map(await Promise.all(issueIds.map(async (id) => [id, await readLinkedDocuments(id)] as const)));
  const all = [...linked.values()];
  const [today, stateOf] = await Promise.all([readToday(all), readStates(all)]);
  return (issueId) => {
    const { recorded, reviews } = linked.get(issueId) ?? { recorded: [], reviews: [] };
    return {
      pages: recorded.map((page): TracedPage => {
        const address = versionPath(page.pageId, page.version);
        if (today === null) return { ...page, address, standing: 'unknown', versionToday: null };
        const standing = standingOf(page, today.get(page.pageId) ?? null, []);
        return { ...page, address, standing: standing.kind, versionToday: standing.kind === 'changed' ? standing.version : null };
      }),
      reviews: reviews.map(({ pageId, title }) => ({ title, address: pagePath(pageId), ...(stateOf.get(pageId) ?? unknown) })),
    };
  };
}

/** `null` where nobody could be asked: what was recorded is in Jira and stays readable without Confluence. */
async function readToday(linked: readonly LinkedDocuments[]): Promise<ReadonlyMap<string, PageToday> | null> {
  const ids = linked.flatMap(({ recorded }) => recorded.map(({ pageId }) => pageId));
  if (ids.length === 0) return new Map();
  return readPagesToday([...new Set(ids)]).catch(unlessRefused(null));
}

type ReviewStanding = Pick<TracedReview, 'state' | 'signedAt' | 'signedBy'>;
const unknown: ReviewStanding = { state: 'unknown', signedAt: null, signedBy: null };

async function readStates(linked: readonly LinkedDocuments[]): Promise<ReadonlyMap<string, ReviewStanding>> {
  const ids = [...new Set(linked.flatMap(({ reviews }) => reviews.map(({ pageId }) => pageId)))].slice(0, mostReviews);
  return new Map(await Promise.all(ids.map(async (id) => [id, await readState(id).catch(unlessRefused(unknown))] as const)));
}

async function readState(pageId: string): Promise<ReviewStanding> {
  const review = await findReview(pageId);
  if (review === null) return unknown;
  if (review.state === 'draft') return { state: 'draft', signedAt: null, signedBy: null };
  const { signedAt, signedBy } = review.record;
  return { state: 'signed', signedAt, signedBy: signedBy.name };
}

/** What stands in the place of an answer that the person was refused; anything else flies on. */
function unlessRefused<Value>(instead: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof Refusal) return instead;
    throw error;
  };
}
