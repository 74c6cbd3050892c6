import type { SetUpProgress } from '../../contract/set-up';
import { isStalled } from '../../domain/set-up/set-up-job';
import type { SetUpJob } from '../../storage/set-up-job';

type Shown = Pick<SetUpJob, 'key' | 'name' | 'state' | 'heardOf' | 'step' | 'doneSteps' | 'totalSteps' | 'message'>;

/** How far a job is, in the words of the page. One of which nothing was heard for long has failed. */
export function toProgress(job: Shown, whenStalled: string, now: Date): SetUpProgress {
  const { key, name, step, doneSteps: done, totalSteps: total } = job;
  const stalled = isStalled(job, now);
  return { key, name, state: stalled ? 'failed' : job.state, step, done, total, message: stalled ? whenStalled : job.message };
}
