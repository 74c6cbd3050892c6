import type { ExportedReview } from '../../contract/review';
import { findReview, type StoredReview } from '../../confluence/review-property';
import { Refusal } from '../../domain/refusal';
import { pageAtHand, type Surface } from '../../forge/surface';
import { readNotedReview } from '../../storage/reviews';
import { integrityOf, viewReview } from './view-review';

/** The review of a page as an exported document shows it. */
export async function viewExportedReview(surface: Surface): Promise<ExportedReview> {
  const pageId = pageAtHand(surface);
  const [stored, noted] = await Promise.all([findReviewAnyhow(pageId), readNotedReview(pageId)]);
  if (stored?.state !== 'signed') return viewReview(surface);
  return { kind: 'signed', record: stored.record, sha256: stored.sha256, integrity: integrityOf(stored, noted) };
}

/** An export may run without a session of the person. What was signed is then read as the app: it is the same for whoever may read the page. */
async function findReviewAnyhow(pageId: string): Promise<StoredReview | null> {
  try {
    return await findReview(pageId);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'forbidden') return findReview(pageId, 'app');
    throw error;
  }
}
