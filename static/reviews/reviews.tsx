import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ListedReview, ReviewsView } from '../../src/contract/review';
import { Answered } from '../shared/data/answered';
import { DayText } from '../shared/look/day-text';
import { Lozenge } from '../shared/look/lozenge';
import { NewReviewForm } from '../shared/forms/new-review-form';
import { PersonName } from '../shared/look/person-name';
import { useAnswer, useChange } from '../shared/data/query';
import { SiteLink } from '../shared/address/site-link';
import { goToPath } from '../shared/data/surface-context';
import '../shared/look/table.css';

/** The management reviews of a Confluence space, and the way to the next one. */
export function Reviews() {
  const query = useAnswer('viewReviews', {});
  return (
    <main className="surface-page">
      <Answered query={query} loading="Loading the management reviews">
        {(view) => <Content view={view} />}
      </Answered>
    </main>
  );
}

function Content({ view }: { readonly view: ReviewsView }) {
  const [form, setForm] = useState<'open' | 'closed'>('closed');
  const create = useChange('createReview', ({ path }) => goToPath(path));
  const { reviews, mayCreate, choices } = view;
  return (
    <div className="stack">
      <div className="row-apart">
        <h1>{titleOf(reviews)}</h1>
        {mayCreate && form === 'closed' ? (
          <Button appearance="primary" onClick={() => setForm('open')}>
            New review
          </Button>
        ) : null}
      </div>
      {form === 'open' ? <NewReviewForm choices={choices} create={create} onClose={() => setForm('closed')} /> : null}
      {reviews.length === 0 ? (
        <p className="subtle">
          {mayCreate ? 'A new review is a page that fills itself from Jira.' : 'Who may make pages here can begin the first.'}
        </p>
      ) : (
        <ReviewTable reviews={reviews} />
      )}
    </div>
  );
}

function titleOf(reviews: readonly ListedReview[]): string {
  if (reviews.length === 0) return 'No management review yet';
  const open = reviews.filter(({ signature }) => signature === null).length;
  const all = reviews.length === 1 ? '1 management review' : `${reviews.length} management reviews`;
  return open === 0 ? `${all}, all signed` : `${all}, ${open} in preparation`;
}

function ReviewTable({ reviews }: { readonly reviews: readonly ListedReview[] }) {
  return (
    <div className="table-scroll">
      <table className="table table-stacked">
        <caption className="visually-hidden">Management reviews</caption>
        <thead>
          <tr>
            {['Review', 'State', 'Begun', 'Signed by', 'Signed on', 'Snapshot'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <Row key={review.pageId} review={review} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shownDigits = 8;

function Row({ review: { title, path, createdAt, signature } }: { readonly review: ListedReview }) {
  return (
    <tr>
      <td data-label="Review">
        <SiteLink path={path}>{title}</SiteLink>
      </td>
      <td data-label="State" className="keep">
        <Lozenge tone={signature === null ? 'progress' : 'success'}>{signature === null ? 'In preparation' : 'Signed'}</Lozenge>
      </td>
      <td data-label="Begun">
        <DayText value={createdAt} />
      </td>
      <td data-label="Signed by">{signature === null ? null : <PersonName name={signature.by} />}</td>
      <td data-label="Signed on">{signature === null ? null : <DayText value={signature.at} />}</td>
      <td data-label="Snapshot">{signature === null ? null : `${signature.sha256.slice(0, shownDigits)}…`}</td>
    </tr>
  );
}
