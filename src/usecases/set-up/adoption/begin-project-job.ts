import type { SetUpProgress } from '../../../contract/set-up';
import { Refusal } from '../../../domain/refusal';
import { isAtWork } from '../../../domain/set-up/set-up-job';
import { deleteProjectJob, findProjectJob, saveProjectJob, type ProjectJob } from '../../../storage/project-job';
import { toProgress } from '../job-progress';

/** Asks for a job in the background, unless another runs. */
export async function beginProjectJob(
  wanted: Pick<ProjectJob, 'project' | 'task' | 'totalSteps'>,
  now: Date,
  push: (startedAt: string) => Promise<void>,
): Promise<void> {
  await refuseDuringProjectJob(now);
  const startedAt = now.toISOString();
  await saveProjectJob({ ...wanted, startedAt, heardOf: startedAt, state: 'waiting', step: '', doneSteps: 0, message: null });
  await push(startedAt);
}

/** Two jobs at once would overwrite each other's workflows. */
export async function refuseDuringProjectJob(now: Date): Promise<void> {
  const running = await findProjectJob();
  if (running !== null && isAtWork(running, now))
    throw new Refusal('conflict', `Something is being done in ${sayWhere(running)}. Wait until it is over.`);
}

function sayWhere({ project }: ProjectJob): string {
  return project === null ? 'all projects of the app' : `${project.name} (${project.key})`;
}

/** Drops the mapping whose saving stopped half way, because another was kept in its place or nobody wants it any more. */
export async function forgetStoppedAdoption(projectId: string): Promise<void> {
  const job = await findProjectJob();
  if (job?.task.does === 'adopt' && job.project?.id === projectId) await deleteProjectJob();
}

/** How far the job on a project is, in the words of the page; `null` when the last one was on another. */
export function toProjectProgress(job: ProjectJob | null, projectId: string, now: Date): SetUpProgress | null {
  if (job?.project?.id !== projectId) return null;
  return toProgress({ ...job, ...job.project }, 'It stopped on its way.', now);
}
