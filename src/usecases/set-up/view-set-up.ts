import type { SetUpView } from '../../contract/set-up';
import { readStatuses } from '../../jira/workflows/statuses';
import { readLedger } from '../../storage/ledger';
import { readMappings } from '../../storage/mappings';
import { findProjectJob, type ProjectJob } from '../../storage/project-job';
import { findSetUpJob } from '../../storage/set-up-job';
import { findDetachedByProject } from './detachment/find-detachment';
import { toProgress } from './job-progress';
import { toMappingLines } from './view-settings';

/** Projects that are set up, whether they still work, what set-up made in Jira, and how far it is. */
export async function viewSetUp(now: Date): Promise<SetUpView> {
  const mappings = Object.values(await readMappings());
  const statuses = mappings.length === 0 ? [] : await readStatuses();
  const detached = await findDetachedByProject();
  const projects = mappings.map((mapping) => ({
    ...mapping.project,
    origin: mapping.origin,
    healthy: toMappingLines(mapping, statuses).every((line) => line.problem === null) && !detached.has(mapping.project.id),
  }));
  const job = await findSetUpJob();
  return {
    ...{ projects, ledger: await readLedger(), adopting: toAdopting(await findProjectJob()) },
    job: job === null ? null : toProgress(job, 'The set-up stopped on its way.', now),
  };
}

function toAdopting(job: ProjectJob | null): SetUpView['adopting'] {
  return job?.task.does === 'adopt' && job.state !== 'done' ? job.project : null;
}
