import { Refusal } from '../../domain/refusal';
import { isAtWork } from '../../domain/set-up/set-up-job';
import { findSetUpJob } from '../../storage/set-up-job';

/** One set-up at a time writes to Jira, and nothing else of the app writes the same workflows meanwhile. */
export async function refuseDuringSetUp(now: Date): Promise<void> {
  const job = await findSetUpJob();
  if (job === null || !isAtWork(job, now)) return;
  throw new Refusal('conflict', `The project ${job.name} (${job.key}) is being set up. Wait until it is ready.`);
}
