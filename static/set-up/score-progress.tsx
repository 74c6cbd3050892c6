import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { inGroups } from '../../src/domain/counts';
import type { ScoreProgress as Progress } from '../../src/contract/set-up';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import { ChangeFailure } from '../shared/data/answered';
import { Notice } from '../shared/look/notice';
import type { Change } from '../shared/data/query';

interface ScoreProgressProps {
  readonly scores: Progress | null;
  readonly ask: Change<'askForScores'>;
}

/** How far the priority scores have followed the last change of the weights. */
export function ScoreProgress({ scores, ask }: ScoreProgressProps) {
  if (scores === null) return null;
  if (isUnderWay(scores)) return <UnderWay scores={scores} />;
  if (scores.state === 'failed') return <Failed scores={scores} ask={ask} />;
  return <p className="subtle">All {inGroups(scores.done)} priority scores follow these weights.</p>;
}

function UnderWay({ scores: { done, total, message } }: { readonly scores: Progress }) {
  return (
    <div className="tight">
      <div className="row" role="status">
        <Spinner size="small" />
        <span>{total === 0 ? 'The priority scores wait for their turn' : 'Computing the priority scores'}</span>
      </div>
      {total === 0 ? null : (
        <>
          <progress className="set-up-progress" aria-label="Priority scores computed" max={total} value={done} />
          <p>
            {inGroups(done)} of {inGroups(total)}
          </p>
        </>
      )}
      {message === null ? null : <p>{message} It goes on by itself.</p>}
      <p className="subtle">
        You can leave this page: it goes on in the background. Until then some scores stand by the weights of before.
      </p>
    </div>
  );
}

function Failed({ scores: { done, total, message }, ask }: ScoreProgressProps & { readonly scores: Progress }) {
  return (
    <Notice tone="error" title={`Computing the priority scores stopped at ${inGroups(done)} of ${inGroups(total)}`}>
      <p>{message} What is computed stays.</p>
      <ChangeFailure error={ask.error} />
      <div>
        <Button onClick={() => void ask.run({})} isLoading={ask.busy}>
          Try again
        </Button>
      </div>
    </Notice>
  );
}
