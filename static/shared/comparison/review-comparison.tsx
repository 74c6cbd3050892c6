import type { ReviewComparison } from '../../../src/contract/protection';
import { Answered } from '../data/answered';
import { useAnswer } from '../data/query';
import { ComparisonView } from './comparison-view';

/** What became of the records that were signed. */
export function ReviewComparisonView({ pageId }: { readonly pageId: string }) {
  const query = useAnswer('compareReview', { pageId });
  return (
    <Answered query={query} loading="Comparing what was signed with today" level="h2">
      {(comparison) => (
        <ComparisonView taken="signed" source={comparison.number} groups={comparison} people={comparison.people}>
          <Basis comparison={comparison} />
        </ComparisonView>
      )}
    </Answered>
  );
}

function Basis({ comparison: { number, integrity, notHeld } }: { readonly comparison: ReviewComparison }) {
  return (
    <>
      {integrity === 'unrecorded' ? <p>The app has no note of this signature: it was compared as its page and its file have it.</p> : null}
      {notHeld.length > 0 ? (
        <p>
          {number} was signed before these were part of what is signed, so they cannot be compared: {notHeld.join(', ')}. The audit trail of
          each record tells how they changed.
        </p>
      ) : null}
    </>
  );
}
