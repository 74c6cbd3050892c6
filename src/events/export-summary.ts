import { z } from 'zod';
import { adfDocument, paragraph, type AdfDocument } from '../confluence/adf';
import { toSummaryDocument } from '../confluence/summary-document';
import { Refusal } from '../domain/refusal';
import { toSurface } from '../forge/surface';
import { viewSummary } from '../usecases/summary/view-summary';
import { accountOf } from './export-payload';

const object = z.record(z.string(), z.unknown()).catch({});

/** PDF puts the macro's config into `extensionPayload`, Word into `context`. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ */
function configOf(payload: unknown): unknown {
  const { extensionPayload, context } = object.parse(payload);
  const inContext = object.parse(context);
  return object.parse(extensionPayload)['config'] ?? inContext['config'] ?? object.parse(inContext['extension'])['config'] ?? {};
}

/** The person's time zone is not told, so nothing is made ready for it. */
const pushNothing = () => Promise.resolve();

/** The macro in an exported page, with what the exporting person may see. */
export async function exportSummary(payload: unknown, context: unknown): Promise<AdfDocument> {
  try {
    const surface = toSurface({ accountId: accountOf(payload, context), extension: { config: configOf(payload) } }, new Date());
    return toSummaryDocument(await viewSummary(surface, pushNothing), { language: 'en-GB', timeZone: surface.timeZone });
  } catch (error) {
    // A document has no error view: the refusal stands where the summary would.
    if (error instanceof Refusal) return adfDocument([paragraph(error.message)]);
    throw error;
  }
}
