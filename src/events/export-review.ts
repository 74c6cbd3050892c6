import { z } from 'zod';
import { adfDocument, paragraph, type AdfDocument } from '../confluence/adf';
import { toReviewDocument } from '../confluence/review-document';
import { Refusal } from '../domain/refusal';
import { accountOf } from './export-payload';
import { toSurface } from '../forge/surface';
import { viewExportedReview } from '../usecases/review/view-exported-review';

const object = z.record(z.string(), z.unknown()).catch({});

/** The page: newer exporters put it into `context.extension`, older ones into `context`. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ */
function contentOf(payload: unknown): unknown {
  const context = object.parse(object.parse(payload)['context']);
  return object.parse(context['extension'])['content'] ?? context['content'];
}

/** The review in an exported page: as it was signed, or as it stands for the person who exports. */
export async function exportReview(payload: unknown, context: unknown): Promise<AdfDocument> {
  try {
    const surface = toSurface({ accountId: accountOf(payload, context), extension: { content: contentOf(payload) } }, new Date());
    return toReviewDocument(await viewExportedReview(surface), { language: 'en-GB', timeZone: surface.timeZone });
  } catch (error) {
    // A document has no error view: the refusal stands where the review would.
    if (error instanceof Refusal) return adfDocument([paragraph(error.message)]);
    throw error;
  }
}
