import Button from '@atlaskit/button/new';
import type { SetUpProgress } from '../../src/contract/set-up';
import { isNothingToDo, stoppersOf, type SetUpPlan } from '../../src/domain/set-up/set-up-plan';
import { ChangeFailure } from '../shared/data/answered';
import { Notice } from '../shared/look/notice';
import type { Change } from '../shared/data/query';
import { Step } from './step';

interface DoStepProps {
  /** What was looked at; `null` while there is nothing to do yet. */
  readonly plan: SetUpPlan | null;
  readonly failed: SetUpProgress | null;
  readonly provision: Change<'provisionProject'>;
}

/** The button that does what was looked at, where that can be done. */
export function DoStep({ plan, failed, provision }: DoStepProps) {
  return (
    <Step title="3. Do">
      <ChangeFailure error={provision.error} />
      {failed === null ? null : <BrokenOff failed={failed} />}
      {plan === null ? (
        <p className="subtle">First look what will be done.</p>
      ) : (
        <Doing plan={plan} busy={provision.busy} onDo={() => void provision.run({ key: plan.key, name: plan.name, seen: plan.seen })} />
      )}
    </Step>
  );
}

function BrokenOff({ failed }: { readonly failed: SetUpProgress }) {
  return (
    <Notice tone="error" title={`The set-up of ${failed.key} stopped at ${failed.done} of ${failed.total}`}>
      <p>{failed.message}</p>
      <p>What was made already is kept. Look again, and it goes on from there.</p>
    </Notice>
  );
}

interface DoingProps {
  readonly plan: SetUpPlan;
  readonly busy: boolean;
  readonly onDo: () => void;
}

function Doing({ plan, busy, onDo }: DoingProps) {
  if (stoppersOf(plan.things).length > 0) return <p>Solve what is in conflict, then look again.</p>;
  if (isNothingToDo(plan.things)) return <p>Nothing to do for {plan.key}.</p>;
  return (
    <div>
      <Button appearance="primary" isLoading={busy} onClick={onDo}>
        {makesProject(plan) ? 'Create project' : 'Bring up to date'}
      </Button>
    </div>
  );
}

function makesProject({ things }: SetUpPlan): boolean {
  return things.some(({ what, verdict }) => what === 'Project' && verdict === 'create');
}
