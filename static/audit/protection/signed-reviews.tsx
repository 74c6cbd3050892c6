import type { SignedPage } from '../../../src/contract/protection';
import { Answered } from '../../shared/data/answered';
import { ReviewComparisonView } from '../../shared/comparison/review-comparison';
import { DayText } from '../../shared/look/day-text';
import { ChoiceField } from '../../shared/fields/field';
import { useAnswer } from '../../shared/data/query';
import { SiteLink } from '../../shared/address/site-link';

interface Choice {
  /** The page of the chosen one; `null` where nobody chose. */
  readonly pageId: string | null;
  readonly onChoose: (pageId: string) => void;
}

/** Signed reviews that the person may read, and one of them compared with today. */
export function SignedReviews(choice: Choice) {
  const query = useAnswer('listSignedReviews', {});
  return (
    <Answered query={query} loading="Looking for signed reviews" level="h2">
      {(reviews) => <Chosen reviews={reviews} {...choice} />}
    </Answered>
  );
}

function Chosen({ reviews, pageId, onChoose }: Choice & { readonly reviews: readonly SignedPage[] }) {
  const chosen = pageId === null ? reviews[0] : reviews.find((review) => review.pageId === pageId);
  if (reviews.length === 0) {
    return <p className="subtle">No management review was signed yet, on a page that you may read: there is nothing to compare with.</p>;
  }
  const options = reviews.map((review) => ({ value: review.pageId, label: labelOf(review) }));
  return (
    <>
      <div className="columns">
        <ChoiceField
          label="Signed review"
          value={chosen?.pageId ?? ''}
          options={options}
          onChange={onChoose}
          {...(chosen === undefined ? { none: 'Choose a review' } : {})}
        />
      </div>
      {chosen === undefined ? <NotAmongThem /> : <Compared review={chosen} />}
    </>
  );
}

/** Another one in its place would be taken for the one that the link was about. */
function NotAmongThem() {
  return <p className="subtle">This link leads to a review that is not signed, is gone, or is on a page that you may not read.</p>;
}

function Compared({ review }: { readonly review: SignedPage }) {
  return (
    <>
      <p className="row small">
        <SiteLink path={review.path}>{review.title}</SiteLink>
        <span className="subtle">
          signed <DayText value={review.signedAt} />
        </span>
      </p>
      <ReviewComparisonView pageId={review.pageId} />
    </>
  );
}

/** A page is usually called by its number, and may be called anything. */
function labelOf({ number, title }: SignedPage): string {
  return title.startsWith(number) ? title : `${number} ${title}`;
}
