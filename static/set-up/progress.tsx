import type { SetUpProgress } from '../../src/contract/set-up';
import { counted } from '../../src/domain/health/words';
import { UnderWay } from './under-way';

interface ProgressProps {
  readonly job: SetUpProgress;
  /** What runs, such as "The set-up of CI". */
  readonly what: string;
}

/** How far a job in the background is. It runs without this page too. */
export function Progress({ job, what }: ProgressProps) {
  const within = what.charAt(0).toLowerCase() + what.slice(1);
  const nth = job.step === '' ? '0' : String(job.done + 1);
  const words = `${nth} of ${counted(job.total, 'thing')}${job.step === '' ? '' : `: ${job.step}`}`;
  return (
    <section className="set-up-form stack" aria-label={what}>
      <UnderWay
        doing={job.state === 'waiting' ? `${what} waits for its turn` : `${what} is running`}
        progress={{ name: `Progress of ${within}`, done: job.done, total: job.total, words }}
        message={job.message}
      />
    </section>
  );
}
