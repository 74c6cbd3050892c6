import type { DraftReview, ReviewView, SignedReview } from '../../src/contract/review';
import { chairOf } from '../../src/domain/review/review';
import { Answered } from '../shared/data/answered';
import { MomentText } from '../shared/look/day-text';
import { useAnswer } from '../shared/data/query';

/** What opens from the byline of a review's page: who signed it and when, or what is still missing. */
export function ReviewByline() {
  const query = useAnswer('viewReview', {});
  return (
    <main className="surface-panel">
      <Answered query={query} loading="Loading the management review">
        {(view) => <State view={view} />}
      </Answered>
    </main>
  );
}

function State({ view }: { readonly view: ReviewView }) {
  switch (view.kind) {
    case 'signed':
      return <Signed view={view} />;
    case 'draft':
      return <InPreparation view={view} />;
    case 'none':
      return <h1>There is no review on this page</h1>;
  }
}

function Signed({ view: { record, sha256 } }: { readonly view: SignedReview }) {
  return (
    <div className="stack">
      <h1>{record.number} is signed</h1>
      <p>
        Signed by {record.signedBy.name} on <MomentText value={record.signedAt} />. The page shows what was signed, whatever happened in
        Jira since.
      </p>
      <p className="hash">SHA-256 {sha256}</p>
    </div>
  );
}

function InPreparation({ view: { draft, blockers } }: { readonly view: DraftReview }) {
  const chair = chairOf(draft);
  return (
    <div className="stack">
      <h1>{draft.number} is in preparation</h1>
      {chair === null ? null : <p>{chair.name} has the chair, and signs.</p>}
      {blockers.length === 0 ? (
        <p>Nothing blocks signing.</p>
      ) : (
        <>
          <h2>Before it can be signed</h2>
          <ul className="tight">
            {blockers.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
