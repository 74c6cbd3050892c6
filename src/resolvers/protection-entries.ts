import { inputs } from '../contract';
import type { ProtectionResults } from '../contract/protection';
import { compareReview } from '../usecases/audit/protection/compare-review';
import { listUnpacked } from '../usecases/audit/protection/list-unpacked';
import { listRemoved } from '../usecases/audit/protection/list-removed';
import { listSignedReviews } from '../usecases/audit/protection/list-signed-reviews';
import { readPackedToday } from '../usecases/audit/protection/read-packed-today';
import { anybody } from './allow';
import { entry, type Entry } from './entry';

/** The functions about changes to the record: they only read, as the person. */
export const protectionEntries: { readonly [Name in keyof ProtectionResults]: Entry<ProtectionResults[Name]> } = {
  listSignedReviews: entry(inputs.listSignedReviews, anybody, listSignedReviews),
  compareReview: entry(inputs.compareReview, anybody, compareReview),
  readPackedToday: entry(inputs.readPackedToday, anybody, readPackedToday),
  listUnpacked: entry(inputs.listUnpacked, anybody, listUnpacked),
  listRemoved: entry(inputs.listRemoved, anybody, listRemoved),
};
