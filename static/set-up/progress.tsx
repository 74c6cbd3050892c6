import Spinner from '@atlaskit/spinner';
import type { SetUpProgress } from '../../src/contract/set-up';

/** How far the set-up is. It runs without this page too. */
export function Progress({ job }: { readonly job: SetUpProgress }) {
  return (
    <section className="set-up-form stack" aria-label={`Set-up of ${job.key}`}>
      <div className="row" role="status">
        <Spinner size="small" />
        <span>{job.state === 'waiting' ? `The set-up of ${job.key} waits for its turn` : `The set-up of ${job.key} is running`}</span>
      </div>
      <progress className="set-up-progress" aria-label={`Steps of the set-up of ${job.key}`} max={job.total} value={job.done} />
      <p>{job.step === '' ? `0 of ${job.total}` : `${job.step}, ${job.done + 1} of ${job.total}`}</p>
      {job.message === null ? null : <p>{job.message} The set-up goes on by itself.</p>}
      <p className="subtle">You can leave this page: the set-up goes on in the background.</p>
    </section>
  );
}
