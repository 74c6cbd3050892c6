import { jobUnderWay } from '../../domain/set-up/set-up-job';
import { findProjectJob, saveProjectJob, type ProjectJob } from '../../storage/project-job';
import { adopt } from './adoption/adopt';
import { carryOutFixes } from './adoption/carry-out-fixes';
import { detach } from './detachment/detach';
import { openDoingMaker } from './provisioning/doing-maker';
import type { Maker, Step } from './provisioning/maker';

/** Does what was agreed to, step by step, and says before each how far it is. What is there already is taken as it is. */
export async function runProjectJob(startedAt: string, pushRebuild: () => Promise<void>): Promise<void> {
  const asked = jobUnderWay(await findProjectJob(), startedAt);
  if (asked === null) return;
  let job: ProjectJob = { ...asked, state: 'running', doneSteps: 0, message: null };
  const report = async ({ what, name }: Step, doneSteps: number) => {
    job = { ...job, step: `${what} ${name}`, doneSteps, heardOf: new Date().toISOString() };
    await saveProjectJob(job);
  };
  await carryOut(asked.task, await openDoingMaker(report), pushRebuild);
  await saveProjectJob({ ...job, state: 'done', doneSteps: job.totalSteps });
}

async function carryOut(task: ProjectJob['task'], maker: Maker, pushRebuild: () => Promise<void>): Promise<void> {
  if (task.does === 'detach') return detach(maker, task);
  await (task.does === 'adopt' ? adopt(maker, task) : carryOutFixes(maker, task));
  await pushRebuild();
}

/** Notes that a job waits for its next turn, or that it is over without success, and why. */
export async function stopProjectJob(startedAt: string, state: 'waiting' | 'failed', message: string): Promise<void> {
  const job = jobUnderWay(await findProjectJob(), startedAt);
  if (job !== null) await saveProjectJob({ ...job, state, message, heardOf: new Date().toISOString() });
}
