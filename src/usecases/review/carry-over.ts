import { findReview } from '../../confluence/review-property';
import { carriedFrom } from '../../domain/review/carried';
import type { CarriedDecision } from '../../domain/review/review';
import { Refusal } from '../../domain/refusal';
import { readDecisions } from '../../jira/decisions';
import { readNotedReviews, type NotedReview } from '../../storage/reviews';

/** What the reviews before left open. */
export interface CarriedOver {
  /** The last signed review that the person can read. */
  readonly previous: string | null;
  readonly carried: readonly CarriedDecision[];
  /** Later ones that the person cannot: said on the page and in the record, never passed over in silence. */
  readonly unread: readonly string[];
}

const mostLookedAt = 5;

/** The reviews that were signed before this one was begun, in the same space, newest first. */
async function findEarlier(pageId: string): Promise<readonly NotedReview[]> {
  const reviews = await readNotedReviews();
  const own = reviews.find((review) => review.pageId === pageId);
  if (own === undefined) return [];
  const signed = reviews.filter((review) => review.signature !== null && review.pageId !== pageId && review.spaceId === own.spaceId);
  return signed.filter(({ createdAt }) => createdAt <= own.createdAt).slice(0, mostLookedAt);
}

async function readSigned({ pageId }: NotedReview) {
  try {
    const review = await findReview(pageId);
    return review?.state === 'signed' ? review.record : null;
  } catch (error) {
    if (error instanceof Refusal && ['not-found', 'invalid'].includes(error.code)) return null;
    throw error;
  }
}

/** The decisions that are carried over to the review of a page, as Jira has them now. */
export async function carryOver(pageId: string): Promise<CarriedOver> {
  const unread: string[] = [];
  for (const review of await findEarlier(pageId)) {
    const record = await readSigned(review);
    if (record !== null) return { previous: review.number, carried: await readDecisions(carriedFrom(record)), unread };
    unread.push(review.number);
  }
  return { previous: null, carried: [], unread };
}
