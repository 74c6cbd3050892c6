import { Queue } from '@forge/events';

const queue = new Queue({ key: 'register' });

/** Asks for the rows of some issues to be read again, one batch at a time: two at once would overwrite each other's changes. */
export async function pushDirtyIssues(issueIds: readonly string[]): Promise<void> {
  await queue.push({ body: { issueIds: [...issueIds] }, concurrency: { key: 'register', limit: 1 } });
}
