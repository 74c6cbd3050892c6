import type { PlannedReview } from '../../../src/contract/pack';
import type { PackedReview } from '../../../src/domain/pack/contents';
import type { PackWriter } from './pack-writer';
import type { Ask } from './read-records';

/** Puts the snapshots of signed reviews into a pack, as they were attached. */
export async function packReviews(reviews: readonly PlannedReview[], writer: PackWriter, ask: Ask): Promise<readonly PackedReview[]> {
  const packed: PackedReview[] = [];
  for (const review of reviews) {
    // One number may have been given twice where the app was removed and installed again.
    const isTwin = packed.some(({ number }) => number === review.number);
    packed.push(await packReview(review, isTwin ? `${review.number}-${review.pageId}` : review.number, writer, ask));
  }
  return packed;
}

async function packReview(review: PlannedReview, name: string, writer: PackWriter, ask: Ask): Promise<PackedReview> {
  const first = await ask('readPackReview', { pageId: review.pageId, part: 0 });
  const { signedBy, signedAt, sha256 } = first;
  const known = { ...review, signedBy, signedAt, sha256 };
  if (first.kind === 'left-out') return { ...known, file: null, leftOut: first.reason };
  const texts = [first.text];
  for (let part = 1; part < first.parts; part += 1) {
    const next = await ask('readPackReview', { pageId: review.pageId, part });
    if (next.kind === 'left-out') return { ...known, file: null, leftOut: next.reason };
    texts.push(next.text);
  }
  const file = `reviews/${name}.json`;
  await writer.add(file, texts.join(''));
  return { ...known, file, leftOut: null };
}
