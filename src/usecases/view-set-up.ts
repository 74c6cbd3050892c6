import type { SetUpView } from '../contract/set-up';
import { isStalled } from '../domain/set-up-job';
import { readStatuses } from '../jira/statuses';
import { readLedger } from '../storage/ledger';
import { readMappings } from '../storage/mappings';
import { findSetUpJob, type SetUpJob } from '../storage/set-up-job';
import { toMappingLines } from './view-settings';

/** Projects that are set up, whether they still work, what set-up made in Jira, and how far it is. */
export async function viewSetUp(now: Date): Promise<SetUpView> {
  const mappings = Object.values(await readMappings());
  const statuses = mappings.length === 0 ? [] : await readStatuses();
  const projects = mappings.map((mapping) => ({
    ...mapping.project,
    healthy: toMappingLines(mapping, statuses).every((line) => line.problem === null),
  }));
  const job = await findSetUpJob();
  return { projects, ledger: await readLedger(), job: job === null ? null : toProgress(job, now) };
}

function toProgress(job: SetUpJob, now: Date): NonNullable<SetUpView['job']> {
  const { key, name, step, doneSteps: done, totalSteps: total } = job;
  const stalled = isStalled(job, now);
  const message = stalled ? 'The set-up stopped on its way.' : job.message;
  return { key, name, state: stalled ? 'failed' : job.state, step, done, total, message };
}
