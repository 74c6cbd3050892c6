import { inputs } from '../contract';
import type { ProtectionResults } from '../contract/protection';
import { compareReview } from '../usecases/audit/protection/compare-review';
import { listRemoved } from '../usecases/audit/protection/list-removed';
import { listSignedReviews } from '../usecases/audit/protection/list-signed-reviews';
import { anybody } from './allow';
import { entry, type Entry } from './entry';

/** The functions about changes to the record: they only read, as the person. */
export const protectionEntries: { readonly [Name in keyof ProtectionResults]: Entry<ProtectionResults[Name]> } = {
  listSignedReviews: entry(inputs.listSignedReviews, anybody, listSignedReviews),
  compareReview: entry(inputs.compareReview, anybody, compareReview),
  listRemoved: entry(inputs.listRemoved, anybody, listRemoved),
};
