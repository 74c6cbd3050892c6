import { bylineKey, bylineOfRecord } from '../../src/domain/review/byline';
import type { ReviewView } from '../../src/contract/review';
import { useChange, useReplaceAnswer, type Change } from '../shared/data/query';
import { updateByline } from '../shared/data/surface-context';

/** Every change that a review in preparation can ask for. */
export interface ReviewCalls {
  readonly raise: Change<'raiseDecision'>;
  readonly link: Change<'linkDecision'>;
  readonly remove: Change<'removeDecision'>;
  readonly sign: Change<'signReview'>;
}

/** Each change answers with the new review, which takes the place of the old one. */
export function useReviewCalls(): ReviewCalls {
  const replace = useReplaceAnswer('viewReview', {});
  return {
    raise: useChange('raiseDecision', replace),
    link: useChange('linkDecision', replace),
    remove: useChange('removeDecision', replace),
    sign: useChange('signReview', (view) => {
      replace(view);
      tellByline(view);
    }),
  };
}

/** A part saves by itself, so that its error stands beside it. */
export function useSaveReview(): Change<'saveReview'> {
  return useChange('saveReview', useReplaceAnswer('viewReview', {}));
}

/** The page around the macro was drawn before the signature. */
function tellByline(view: ReviewView): void {
  if (view.kind === 'signed') void updateByline(bylineKey, bylineOfRecord(view.record));
}
