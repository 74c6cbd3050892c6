import type { DetachmentView } from '../../contract/detachment';
import { findProjectJob } from '../../storage/project-job';
import { findDetachment } from './detachment/find-detachment';
import { toProgress } from './job-progress';

/** Which workflows are without the rules of the app, and how far taking them out is. */
export async function viewDetachment(now: Date): Promise<DetachmentView> {
  const job = await findProjectJob();
  const own = job?.task.does === 'detach' ? job : null;
  return {
    detachment: await findDetachment(),
    job: own === null ? null : toProgress({ ...own, key: '', name: 'all projects of the app' }, 'It stopped on its way.', now),
  };
}
