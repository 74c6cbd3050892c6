import { isUnderWay } from '../domain/set-up-job';
import { findSetUpJob, saveSetUpJob, type SetUpJob } from '../storage/set-up-job';
import { projectStep } from './provisioning/ensure-project';
import { openDoingMaker } from './provisioning/doing-maker';
import type { Step } from './provisioning/maker';
import { provision } from './provisioning/provision';

/** The job of a note of the queue; `null` when it is over, or another has taken its place: notes come twice and late. */
async function findJob(startedAt: string): Promise<SetUpJob | null> {
  const job = await findSetUpJob();
  return job !== null && job.startedAt === startedAt && isUnderWay(job) ? job : null;
}

/** Does what was asked for, step by step, and says before each how far it is. What is there already is taken as it is. */
export async function runSetUp(startedAt: string): Promise<void> {
  const asked = await findJob(startedAt);
  if (asked === null) return;
  let job: SetUpJob = { ...asked, state: 'running', doneSteps: -1, message: null };
  const report = async ({ what, name }: Step) => {
    job = {
      ...job,
      step: `${what} ${name}`,
      doneSteps: job.doneSteps + 1,
      heardOf: new Date().toISOString(),
      projectTried: job.projectTried || what === projectStep,
    };
    await saveSetUpJob(job);
  };
  const { key, name, leadAccountId, projectTried } = asked;
  await provision(await openDoingMaker(report), { key, name, leadAccountId, tried: projectTried });
  await saveSetUpJob({ ...job, state: 'done', doneSteps: job.totalSteps });
}

/** Notes that a job waits for its next turn, or that it is over without success, and why. */
export async function stopSetUp(startedAt: string, state: 'waiting' | 'failed', message: string): Promise<void> {
  const job = await findJob(startedAt);
  if (job !== null) await saveSetUpJob({ ...job, state, message, heardOf: new Date().toISOString() });
}
