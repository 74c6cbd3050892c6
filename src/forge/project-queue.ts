import { Queue } from '@forge/events';

const queue = new Queue({ key: 'project' });

/** One job at a time: two at once would overwrite each other's workflows. */
const concurrency = { key: 'project', limit: 1 };

/** Asks for a job on a project that was there already to be run in the background, where it may take its time. */
export async function pushProjectJob(startedAt: string): Promise<void> {
  await queue.push({ body: { startedAt }, concurrency });
}
