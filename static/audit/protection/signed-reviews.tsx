import { useState } from 'react';
import type { SignedPage } from '../../../src/contract/protection';
import { Answered } from '../../shared/data/answered';
import { ReviewComparisonView } from '../../shared/comparison/review-comparison';
import { DayText } from '../../shared/look/day-text';
import { ChoiceField } from '../../shared/fields/field';
import { useAnswer } from '../../shared/data/query';
import { SiteLink } from '../../shared/address/site-link';

/** Signed reviews that the person may read, and one of them compared with today. */
export function SignedReviews() {
  const query = useAnswer('listSignedReviews', {});
  return (
    <Answered query={query} loading="Looking for signed reviews" level="h2">
      {(reviews) => <Chosen reviews={reviews} />}
    </Answered>
  );
}

function Chosen({ reviews }: { readonly reviews: readonly SignedPage[] }) {
  const [pageId, setPageId] = useState<string | null>(null);
  const chosen = reviews.find((review) => review.pageId === pageId) ?? reviews[0];
  if (chosen === undefined) {
    return <p className="subtle">No management review was signed yet, on a page that you may read: there is nothing to compare with.</p>;
  }
  const options = reviews.map((review) => ({ value: review.pageId, label: labelOf(review) }));
  return (
    <>
      <div className="columns">
        <ChoiceField label="Signed review" value={chosen.pageId} options={options} onChange={setPageId} />
      </div>
      <p className="small">
        <SiteLink path={chosen.path}>{chosen.title}</SiteLink>, signed <DayText value={chosen.signedAt} />
      </p>
      <ReviewComparisonView pageId={chosen.pageId} />
    </>
  );
}

/** A page is usually called by its number, and may be called anything. */
function labelOf({ number, title }: SignedPage): string {
  return title.startsWith(number) ? title : `${number} ${title}`;
}
