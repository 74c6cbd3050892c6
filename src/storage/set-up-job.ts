import { z } from 'zod';
import { jobSteps } from './job-steps';
import { readValue, writeValue } from './values';

const jobSchema = z.object({
  key: z.string(),
  name: z.string(),
  leadAccountId: z.string(),
  /** The project itself was tried: one of its key and name that is there now is the job's own. */
  projectTried: z.boolean(),
  ...jobSteps,
});

/** The one set-up that runs, or the last that ran. */
export type SetUpJob = z.output<typeof jobSchema>;

const key = 'set-up-job';

export async function findSetUpJob(): Promise<SetUpJob | null> {
  return readValue(key, jobSchema);
}

export async function saveSetUpJob(job: SetUpJob): Promise<void> {
  await writeValue(key, job);
}
