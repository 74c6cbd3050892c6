import type { DraftReview } from '../../src/contract/review';
import { reviewInputs } from '../../src/domain/review/review-inputs';
import { MomentText } from '../shared/look/day-text';
import { BlockerList } from './blocker-list';
import { DecisionsSection } from './decisions-section';
import { InputSection } from './input-section';
import { ParticipantsSection } from './participants-section';
import { useReviewCalls } from './review-calls';
import { ReviewScope } from './review-head';
import { VerdictSection } from './verdict-section';

interface DraftReviewPageProps {
  readonly view: DraftReview;
  readonly onRefresh: () => void;
}

/** A review in preparation: live data, a place for words in every section, and beside them what still blocks signing. */
export function DraftReviewPage({ view, onRefresh }: DraftReviewPageProps) {
  const calls = useReviewCalls();
  return (
    <div className="stack">
      <header className="tight">
        <h1>{titleOf(view)}</h1>
        <div className="row-apart">
          <div>
            <ReviewScope period={view.draft.period} projects={view.projects} leftOut={view.leftOut} />
          </div>
          <p className="row subtle">
            <span role="status">
              live, as of <MomentText value={view.asOf} />
            </span>
            <button type="button" className="link-button no-print" onClick={onRefresh}>
              Refresh
            </button>
          </p>
        </div>
        <p>{view.headline}</p>
      </header>
      <div className="review-columns">
        <div className="stack">
          <ParticipantsSection view={view} />
          {reviewInputs.map((input) => (
            <InputSection key={input} input={input} view={view} />
          ))}
          <DecisionsSection view={view} calls={calls} />
          <VerdictSection view={view} />
        </div>
        <BlockerList view={view} calls={calls} />
      </div>
    </div>
  );
}

function titleOf({ draft, blockers }: DraftReview): string {
  if (blockers.length === 0) return `${draft.number} is ready to be signed`;
  const things = blockers.length === 1 ? '1 thing is' : `${blockers.length} things are`;
  return `${draft.number} in preparation: ${things} missing`;
}
