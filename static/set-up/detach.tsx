import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DetachmentView } from '../../src/contract/detachment';
import type { SetUpProgress } from '../../src/contract/set-up';
import { isDetached } from '../../src/domain/set-up/detachment';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import { Answered } from '../shared/data/answered';
import { useAnswer, useChange, useForgetAnswer, useReplaceAnswer, useWatchedAnswer } from '../shared/data/query';
import { DetachPlanView } from './detach-plan-view';
import { DetachStep } from './detach-step';
import { Progress } from './progress';
import { Outcome } from './detach-outcome';

/** What an administrator does before the app is uninstalled: its rules would block the steps that they guard. */
export function Detach() {
  const [shown, setShown] = useState<'closed' | 'open'>('closed');
  return (
    <section className="tight" aria-labelledby="detach">
      <h2 id="detach">Before you uninstall this app</h2>
      <p>Rules of the app stay in Jira’s workflows when it is uninstalled, and then block every step that they guard. Remove them first.</p>
      {shown === 'open' ? (
        <Opened />
      ) : (
        <div>
          <Button onClick={() => setShown('open')}>Look what would be removed</Button>
        </div>
      )}
    </section>
  );
}

function Opened() {
  const query = useWatchedAnswer('viewDetachment', {}, isRunning);
  return (
    <Answered query={query} loading="Looking at the rules" level="h2">
      {(view) => (isRunning(view) ? <Removing job={view.job} /> : <LookAndDo view={view} />)}
    </Answered>
  );
}

function isRunning<View extends DetachmentView>(view: View): view is View & { readonly job: NonNullable<DetachmentView['job']> } {
  return view.job !== null && isUnderWay(view.job);
}

function Removing({ job }: { readonly job: SetUpProgress }) {
  return (
    <>
      <Progress job={job} what="Removing the rules" />
      <p>Do not uninstall the app before it is over.</p>
    </>
  );
}

/** What was done already, what would be done, and the button that does it. */
function LookAndDo({ view }: { readonly view: DetachmentView }) {
  const query = useAnswer('planDetachment', {});
  const replace = useReplaceAnswer('viewDetachment', {});
  const lookAgain = useForgetAnswer('planDetachment');
  const detach = useChange('detachRules', (next) => {
    lookAgain();
    replace(next);
  });
  return (
    <div className="set-up-form stack">
      <Outcome view={view} />
      <Answered query={query} loading="Looking at the workflows" level="h2">
        {(plan) => (
          <>
            <DetachPlanView plan={plan} />
            {isDetached(plan) ? null : <DetachStep key={plan.seen} plan={plan} detach={detach} onLookAgain={lookAgain} />}
          </>
        )}
      </Answered>
    </div>
  );
}
