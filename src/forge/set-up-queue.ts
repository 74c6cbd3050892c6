import { Queue } from '@forge/events';

const queue = new Queue({ key: 'set-up' });

/** One set-up at a time: two at once would make things twice. */
const concurrency = { key: 'set-up', limit: 1 };

/** Asks for a set-up to be run in the background, where it may take its time. */
export async function pushSetUp(startedAt: string): Promise<void> {
  await queue.push({ body: { startedAt }, concurrency });
}
