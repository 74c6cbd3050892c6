import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DetachPlan } from '../../src/domain/set-up/detachment';
import { listed } from '../../src/domain/health/words';
import { ChangeFailure } from '../shared/data/answered';
import type { Change } from '../shared/data/query';
import { sayWhatGoes } from './detach-words';

interface DetachStepProps {
  readonly plan: DetachPlan;
  readonly detach: Change<'detachRules'>;
  readonly onLookAgain: () => void;
}

/** Nothing is removed before somebody said that they know what follows. */
export function DetachStep({ plan, detach, onLookAgain }: DetachStepProps) {
  const [agreed, setAgreed] = useState(false);
  const projects = [...new Set(plan.workflows.flatMap((workflow) => workflow.projects))];
  const where = projects.length === 0 ? '' : `, in ${listed(projects)}`;
  return (
    <div className="tight">
      <label className="choice">
        <input type="checkbox" checked={agreed} onChange={() => setAgreed(!agreed)} />
        <span>{`I know that these gates are not enforced afterwards${where}.`}</span>
      </label>
      <ChangeFailure error={detach.error} />
      <div className="row">
        <Button appearance="danger" isDisabled={!agreed} isLoading={detach.busy} onClick={() => void detach.run({ seen: plan.seen })}>
          {`Remove ${sayWhatGoes(plan)}`}
        </Button>
        {detach.error === null ? null : (
          <button type="button" className="link-button" onClick={onLookAgain}>
            Look again
          </button>
        )}
      </div>
    </div>
  );
}
