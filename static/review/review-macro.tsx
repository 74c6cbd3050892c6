import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { NoReview, ReviewView } from '../../src/contract/review';
import { Answered } from '../shared/data/answered';
import { NewReviewForm } from '../shared/forms/new-review-form';
import { Notice } from '../shared/look/notice';
import { useAnswer, useChange, useForgetAnswer } from '../shared/data/query';
import { DraftReviewPage } from './draft-review';
import './review.css';
import { SignedReviewPage } from './signed-review';

/** A management review on a Confluence page: in preparation it shows live data, signed it shows what was signed. */
export function ReviewMacro() {
  const query = useAnswer('viewReview', {});
  return (
    <main className="surface-panel review">
      <Answered query={query} loading="Loading the management review">
        {(view) => <Review view={view} onRefresh={() => void query.refetch()} />}
      </Answered>
    </main>
  );
}

function Review({ view, onRefresh }: { readonly view: ReviewView; readonly onRefresh: () => void }) {
  switch (view.kind) {
    case 'draft':
      return <DraftReviewPage view={view} onRefresh={onRefresh} />;
    case 'signed':
      return <SignedReviewPage view={view} />;
    case 'none':
      return view.lost === null ? <EmptyPage view={view} /> : <LostReview lost={view.lost} />;
  }
}

function EmptyPage({ view }: { readonly view: NoReview }) {
  const [form, setForm] = useState<'open' | 'closed'>('closed');
  const forget = useForgetAnswer('viewReview');
  const create = useChange('createReview', forget);
  return (
    <div className="stack">
      <h1>There is no review on this page yet</h1>
      {view.mayStart ? null : <p className="subtle">Who may edit this page can begin one.</p>}
      {view.mayStart && form === 'closed' ? (
        <div>
          <Button appearance="primary" onClick={() => setForm('open')}>
            Begin review
          </Button>
        </div>
      ) : null}
      {view.mayStart && form === 'open' ? <NewReviewForm choices={view.choices} create={create} onClose={() => setForm('closed')} /> : null}
    </div>
  );
}

/** The page was changed past the app after it was signed. */
function LostReview({ lost }: { readonly lost: NonNullable<NoReview['lost']> }) {
  return (
    <Notice tone="error" level="h1" title={`${lost.number} was signed, but its record is no longer on this page`}>
      <p>
        Somebody took it away past the app. The snapshot file {lost.number}.json may still be among the attachments or in their history.
      </p>
      <p className="hash">Its SHA-256 is {lost.sha256}.</p>
    </Notice>
  );
}
