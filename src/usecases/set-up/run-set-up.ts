import { jobUnderWay } from '../../domain/set-up/set-up-job';
import { findSetUpJob, saveSetUpJob, type SetUpJob } from '../../storage/set-up-job';
import { projectStep } from './provisioning/ensure-project';
import { openDoingMaker } from './provisioning/doing-maker';
import type { Step } from './provisioning/maker';
import { provision } from './provisioning/provision';

/** Does what was asked for, step by step, and says before each how far it is. What is there already is taken as it is. */
export async function runSetUp(startedAt: string, pushRebuild: () => Promise<void>): Promise<void> {
  const asked = jobUnderWay(await findSetUpJob(), startedAt);
  if (asked === null) return;
  let job: SetUpJob = { ...asked, state: 'running', doneSteps: 0, message: null };
  const report = async ({ what, name }: Step, doneSteps: number) => {
    job = {
      ...job,
      step: `${what} ${name}`,
      doneSteps,
      heardOf: new Date().toISOString(),
      projectTried: job.projectTried || what === projectStep,
    };
    await saveSetUpJob(job);
  };
  const { key, name, leadAccountId, projectTried } = asked;
  await provision(await openDoingMaker(report), { key, name, leadAccountId, tried: projectTried });
  await pushRebuild();
  await saveSetUpJob({ ...job, state: 'done', doneSteps: job.totalSteps });
}

/** Notes that a job waits for its next turn, or that it is over without success, and why. */
export async function stopSetUp(startedAt: string, state: 'waiting' | 'failed', message: string): Promise<void> {
  const job = jobUnderWay(await findSetUpJob(), startedAt);
  if (job !== null) await saveSetUpJob({ ...job, state, message, heardOf: new Date().toISOString() });
}
