import type { DetachmentView } from '../../src/contract/detachment';
import { wayToAttach } from '../../src/domain/health/detached-health';
import { listed, named } from '../../src/domain/health/words';
import { DayText } from '../shared/look/day-text';
import { Notice } from '../shared/look/notice';

/** How the last removal ended, and which workflows are without rules now. */
export function Outcome({ view: { job, detachment } }: { readonly view: DetachmentView }) {
  return (
    <>
      {job?.state === 'failed' ? (
        <Notice tone="error" title={`Removing the rules stopped at ${job.done} of ${job.total}`}>
          <p>{job.message}</p>
          <p>What is removed stays so. Look below what is left, and go on from there.</p>
        </Notice>
      ) : null}
      {detachment === null ? null : (
        <Notice tone="warning" title="Gates are not enforced: the rules were removed">
          <p>
            Since <DayText value={detachment.at} /> there is no rule of this app in{' '}
            {listed(detachment.workflows.map(({ name }) => named(name)))}.
          </p>
          <p>{wayToAttach}</p>
        </Notice>
      )}
    </>
  );
}
