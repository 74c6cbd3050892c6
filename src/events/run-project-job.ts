import { pushRebuildAfresh } from '../forge/register-queue';
import { runProjectJob as run, stopProjectJob } from '../usecases/set-up/run-project-job';
import { takeTurn } from './turns';

/** Runs a job on a project that was there already. */
export async function runProjectJob(event: unknown): Promise<unknown> {
  return takeTurn({ run: (startedAt) => run(startedAt, pushRebuildAfresh), stop: stopProjectJob }, event);
}
