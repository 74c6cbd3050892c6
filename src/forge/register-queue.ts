import { Queue } from '@forge/events';
import type { Deletion } from '../domain/register/removed';

const queue = new Queue({ key: 'register' });

/** One note at a time: two at once would overwrite each other's changes. */
const concurrency = { key: 'register', limit: 1 };

/** Asks for the rows of some issues to be read again. */
export async function pushDirtyIssues(issueIds: readonly string[]): Promise<void> {
  await queue.push({ body: { issueIds: [...issueIds] }, concurrency });
}

/** Asks for a deleted issue to be taken out, with what Jira told of it: it can be asked no more. */
export async function pushDeletedIssue(issueId: string, { at, by }: Deletion): Promise<void> {
  await queue.push({ body: { issueIds: [issueId], deletion: { at, by } }, concurrency });
}

/** Asks for all priority scores to be computed again: among the other notes, so that none of them writes by the weights of before. */
export async function pushScores(startedAt: string): Promise<void> {
  await queue.push({ body: { scores: startedAt }, concurrency });
}

/** Asks for all rows to be read again: for a rebuild to go on, or `null` to begin one unless one is under way. */
export async function pushRebuild(startedAt: string | null): Promise<void> {
  await queue.push({ body: { rebuild: startedAt }, concurrency });
}

/** Asks for all rows to be read again if the register still cannot be read when this note's turn comes: many may ask at once. */
export async function pushMending(): Promise<void> {
  await queue.push({ body: { mend: true }, concurrency });
}

/** Asks for all rows to be read again from the beginning, because other projects or statuses count than before. */
export async function pushRebuildAfresh(): Promise<void> {
  await queue.push({ body: { afresh: true }, concurrency });
}

/** Asks for the summaries to be made ready, for one time zone more or for those that are known. */
export async function pushPreparation(timeZone: string | null): Promise<void> {
  await queue.push({ body: { prepare: timeZone }, concurrency });
}

/** Asks for the second checks to be looked after: those to come are recorded, those that are due are told. */
export async function pushSecondChecks(): Promise<void> {
  await queue.push({ body: { secondChecks: true }, concurrency });
}
