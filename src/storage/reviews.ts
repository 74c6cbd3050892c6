import { z } from 'zod';
import { listKeys, readValue, readValues, writeValue } from './values';

/** What the app itself remembers of a signing, where nobody who edits the page can change it. */
const signature = z.object({ sha256: z.string(), signedBy: z.string(), signedAt: z.string() });
const noted = z.object({
  pageId: z.string(),
  spaceId: z.string(),
  number: z.string(),
  /** ISO instant in UTC. */
  createdAt: z.string(),
  signature: signature.nullable(),
});

/** A review that was made on a page. */
export type NotedReview = z.output<typeof noted>;
export type NotedSignature = z.output<typeof signature>;

const prefix = 'review:';
/** One value a review: two people who begin reviews at the same time lose none. */
const keyOf = (pageId: string) => `${prefix}${pageId}`;

export async function readNotedReview(pageId: string): Promise<NotedReview | null> {
  return readValue(keyOf(pageId), noted);
}

/** All reviews of the site, newest first. */
export async function readNotedReviews(): Promise<readonly NotedReview[]> {
  const keys = await listKeys(prefix);
  const values = keys.length === 0 ? new Map<string, unknown>() : await readValues(keys);
  return [...values.values()].map((value) => noted.parse(value)).sort((left, right) => right.createdAt.localeCompare(left.createdAt));
}

export async function noteReview(review: NotedReview): Promise<void> {
  await writeValue(keyOf(review.pageId), review);
}
