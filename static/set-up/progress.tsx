import Spinner from '@atlaskit/spinner';
import type { SetUpProgress } from '../../src/contract/set-up';
import { counted } from '../../src/domain/health/words';

interface ProgressProps {
  readonly job: SetUpProgress;
  /** What runs, such as "The set-up of CI". */
  readonly what: string;
}

/** How far a job in the background is. It runs without this page too. */
export function Progress({ job, what }: ProgressProps) {
  const within = what.charAt(0).toLowerCase() + what.slice(1);
  return (
    <section className="set-up-form stack" aria-label={what}>
      <div className="row" role="status">
        <Spinner size="small" />
        <span>{job.state === 'waiting' ? `${what} waits for its turn` : `${what} is running`}</span>
      </div>
      <progress className="set-up-progress" aria-label={`Progress of ${within}`} max={job.total} value={job.done} />
      <p>{job.step === '' ? `0 of ${counted(job.total, 'thing')}` : `${job.done + 1} of ${counted(job.total, 'thing')}: ${job.step}`}</p>
      {job.message === null ? null : <p>{job.message} It goes on by itself.</p>}
      <p className="subtle">You can leave this page: it goes on in the background.</p>
    </section>
  );
}
