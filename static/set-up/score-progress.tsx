import Button from '@atlaskit/button/new';
import { inGroups } from '../../src/domain/counts';
import type { ScoreProgress as Progress } from '../../src/contract/set-up';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import { ChangeFailure } from '../shared/data/answered';
import { Notice } from '../shared/look/notice';
import type { Change } from '../shared/data/query';
import { UnderWay } from './under-way';

interface ScoreProgressProps {
  readonly scores: Progress | null;
  readonly ask: Change<'askForScores'>;
}

/** How far the priority scores have followed the last change of the weights. */
export function ScoreProgress({ scores, ask }: ScoreProgressProps) {
  if (scores === null) return null;
  if (isUnderWay(scores)) return <Computing scores={scores} />;
  if (scores.state === 'failed') return <Failed scores={scores} ask={ask} />;
  return <p className="subtle">All {inGroups(scores.done)} priority scores follow these weights.</p>;
}

function Computing({ scores: { done, total, message } }: { readonly scores: Progress }) {
  const words = `${inGroups(done)} of ${inGroups(total)}`;
  return (
    <div className="tight">
      <UnderWay
        doing={total === 0 ? 'The priority scores wait for their turn' : 'Computing the priority scores'}
        progress={total === 0 ? null : { name: 'Priority scores computed', done, total, words }}
        message={message}
        meanwhile="Until then some scores stand by the weights of before."
      />
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
