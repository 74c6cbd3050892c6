import { inputs } from '../contract';
import type { ReviewResults } from '../contract/review';
import { createReview } from '../usecases/review/create-review';
import { linkDecision } from '../usecases/review/link-decision';
import { listReviewFigure } from '../usecases/review/list-review-figure';
import { raiseDecision } from '../usecases/review/raise-decision';
import { removeDecision } from '../usecases/review/remove-decision';
import { saveReview } from '../usecases/review/save-review';
import { signReview } from '../usecases/review/sign-review';
import { viewLiveFigures } from '../usecases/review/view-live-figures';
import { viewReview } from '../usecases/review/view-review';
import { viewReviews } from '../usecases/review/view-reviews';
import { anybody } from './allow';
import { entry, type Entry } from './entry';

/** The functions of the management review. Whether a person may, Confluence and Jira say: everything is done as the person. */
export const reviewEntries: { readonly [Name in keyof ReviewResults]: Entry<ReviewResults[Name]> } = {
  viewReview: entry(inputs.viewReview, anybody, viewReview),
  viewLiveFigures: entry(inputs.viewLiveFigures, anybody, viewLiveFigures),
  listReviewFigure: entry(inputs.listReviewFigure, anybody, listReviewFigure),
  viewReviews: entry(inputs.viewReviews, anybody, viewReviews),
  createReview: entry(inputs.createReview, anybody, (surface, input) =>
    createReview(surface, input, { now: new Date(), newId: () => crypto.randomUUID() }),
  ),
  saveReview: entry(inputs.saveReview, anybody, saveReview),
  raiseDecision: entry(inputs.raiseDecision, anybody, raiseDecision),
  linkDecision: entry(inputs.linkDecision, anybody, linkDecision),
  removeDecision: entry(inputs.removeDecision, anybody, removeDecision),
  signReview: entry(inputs.signReview, anybody, (surface, input) => signReview(surface, input, new Date())),
};
