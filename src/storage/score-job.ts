import { z } from 'zod';
import { setUpStates } from '../domain/set-up/set-up-job';
import { readValues, writeValue } from './values';

const requestSchema = z.object({
  /** ISO instant; names the job in the queue. */
  startedAt: z.string(),
});

const progressSchema = z.object({
  /** Of the request that this is the progress of. */
  startedAt: z.string(),
  /** ISO instant of the last step. */
  heardOf: z.string(),
  state: z.enum(setUpStates),
  /** Id of the last issue that was written; `null` before the first. */
  lastIssueId: z.string().nullable(),
  done: z.number(),
  total: z.number(),
  message: z.string().nullable(),
});

/** How far the making of all scores anew has come. */
export type ScoreJob = z.output<typeof progressSchema>;

/** Two keys, because who asks and who works write at the same time: neither can undo what the other wrote. */
const requestKey = 'scores:request';
const progressKey = 'scores:progress';

/** The last job that was asked for, with its progress; `null` when none ever was. */
export async function findScoreJob(): Promise<ScoreJob | null> {
  const values = await readValues([requestKey, progressKey]);
  if (!values.has(requestKey)) return null;
  const { startedAt } = requestSchema.parse(values.get(requestKey));
  const progress = values.has(progressKey) ? progressSchema.parse(values.get(progressKey)) : null;
  if (progress?.startedAt === startedAt) return progress;
  return { startedAt, heardOf: startedAt, state: 'waiting', lastIssueId: null, done: 0, total: 0, message: null };
}

export async function requestScores(startedAt: string): Promise<void> {
  await writeValue(requestKey, { startedAt });
}

export async function saveScoreProgress(job: ScoreJob): Promise<void> {
  await writeValue(progressKey, job);
}
