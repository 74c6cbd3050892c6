import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { ReviewResults } from '../../contract/review';
import { writeByline } from '../../confluence/review-byline';
import { createReviewPage, readReviewPage, type ReviewPage } from '../../confluence/review-pages';
import { beginReview } from '../../confluence/review-property';
import { refuseReversed } from '../../domain/summary/period';
import { bylineOfDraft } from '../../domain/review/byline';
import { newDraft } from '../../domain/review/new-draft';
import { nextReviewNumber } from '../../domain/review/review';
import { Refusal } from '../../domain/refusal';
import { spaceAtHand, type Surface } from '../../forge/surface';
import { readPeople } from '../../jira/people';
import { noteReview, readNotedReview, readNotedReviews } from '../../storage/reviews';
import { requireEditor } from './load-draft';

export interface Making {
  readonly now: Date;
  readonly newId: () => string;
}

/** Begins a review as the person: on a page of its own in the space at hand, or on the page at hand, which has the macro but no review yet. */
export async function createReview(
  surface: Surface,
  { period, projectIds }: z.output<typeof inputs.createReview>,
  { now, newId }: Making,
): Promise<ReviewResults['createReview']> {
  refuseReversed(period);
  const taken = (await readNotedReviews()).map((review) => review.number);
  const number = nextReviewNumber(taken, Number(surface.today.slice(0, 4)));
  const [chair] = await readPeople([surface.accountId]);
  const page = surface.pageId === null ? await makePage(surface, number, newId()) : await takePage(surface.pageId);
  const { pageId, spaceId, url } = page;
  await beginReview(pageId, newDraft({ number, period, projectIds, chair: chair ?? null }));
  await noteReview({ pageId, spaceId, number, createdAt: now.toISOString(), signature: null });
  // A label: where it cannot be written, Confluence shows the title of the manifest, and the review has begun all the same.
  await writeByline(pageId, bylineOfDraft(number)).catch(() => undefined);
  return { pageId, number, path: new URL(url).pathname };
}

function makePage(surface: Surface, number: string, localId: string): Promise<ReviewPage> {
  return createReviewPage(spaceAtHand(surface).id, `${number} Management review`, localId);
}

async function takePage(pageId: string): Promise<ReviewPage> {
  await requireEditor(pageId);
  const noted = await readNotedReview(pageId);
  if (noted?.signature != null) {
    throw new Refusal('conflict', `Review: ${noted.number} was signed on this page. Begin the next one on a page of its own.`, 'Review');
  }
  return readReviewPage(pageId);
}
