import { priorityOf } from '../../domain/priority/priority';
import { Refusal } from '../../domain/refusal';
import type { RegisterRow } from '../../domain/register/register-row';
import { jobUnderWay } from '../../domain/set-up/set-up-job';
import { issuesPerWrite, saveScores } from '../../jira/scores';
import { findGround, type Ground } from '../../storage/ground';
import { readRegister } from '../../storage/register';
import { findScoreJob, saveScoreProgress } from '../../storage/score-job';
import { correctScores } from './correct-scores';
import { readRowsFromJira } from '../register/read-rows';
import { over, type Turn } from '../turn';

/**
 * Writes the score of every improvement by the weights of today, page after page, and notes after each how far it is.
 * The marks come from the register, which costs no call of Jira; what it does not know yet, it corrects when it learns of it.
 */
export async function recomputeScores(startedAt: string, clock: () => Date, until: number): Promise<Turn> {
  const ground = await findGround();
  let job = jobUnderWay(await findScoreJob(), startedAt);
  if (ground === null || job === null) return over;
  const rows = scoredRows((await readRegister()).rows, job.lastIssueId);
  job = { ...job, state: 'running', total: job.done + rows.length, message: null };
  for (let start = 0; start < rows.length; start += issuesPerWrite) {
    if (clock().getTime() > until) return { over: false, waitInSeconds: 0 };
    if (jobUnderWay(await findScoreJob(), startedAt) === null) return over;
    const page = rows.slice(start, start + issuesPerWrite);
    await writeScores(page, ground);
    const lastIssueId = page.at(-1)?.issueId ?? null;
    job = { ...job, lastIssueId, done: job.done + page.length, heardOf: clock().toISOString() };
    await saveScoreProgress(job);
  }
  await saveScoreProgress({ ...job, state: 'done', heardOf: clock().toISOString() });
  return over;
}

/** Improvements in the order of their ids, those after the last that was written: a score that is not there does not depend on weights. */
function scoredRows(rows: readonly RegisterRow[], lastIssueId: string | null): readonly RegisterRow[] {
  return rows
    .filter((row) => row.kind === 'improvement' && row.impact !== null && row.effort !== null && row.alignment !== null)
    .filter((row) => Number(row.issueId) > Number(lastIssueId ?? 0))
    .sort((left, right) => Number(left.issueId) - Number(right.issueId));
}

async function writeScores(rows: readonly RegisterRow[], ground: Ground): Promise<void> {
  const { scoreFieldId } = ground.configuration;
  if (scoreFieldId === null)
    throw new Refusal('not-set-up', 'Priority score: Jira does not have this field yet. Run the set-up of a project once more.');
  try {
    await saveScores(new Map(rows.map((row) => [row.issueId, priorityOf(row, ground.settings)])), scoreFieldId);
  } catch (error) {
    if (!(error instanceof Refusal) || (error.code !== 'invalid' && error.code !== 'not-found')) throw error;
    // One that was deleted a moment ago makes Jira refuse them all: what is still there is asked of Jira itself.
    const { records } = await readRowsFromJira(
      rows.map((row) => row.issueId),
      ground,
    );
    await correctScores(records, ground);
  }
}

/** Notes that a job waits for its next turn, or that it is over without success, and why. */
export async function stopScores(startedAt: string, state: 'waiting' | 'failed', message: string, now: Date): Promise<void> {
  const job = jobUnderWay(await findScoreJob(), startedAt);
  if (job !== null) await saveScoreProgress({ ...job, state, message, heardOf: now.toISOString() });
}
