import { z } from 'zod';
import { registerPrefix, segmentMarks } from './register-segments';
import { deleteValues, readValue, writeValue } from './values';

const rebuildSchema = z.object({
  /** ISO instant; names the rebuild in the queue. */
  startedAt: z.string(),
  /** Where the search goes on; `null` before the first page. */
  nextPageToken: z.string().nullable(),
  read: z.number(),
  /** How many records Jira counted when the reading began; `null` before it was asked. */
  counted: z.number().nullable(),
  /** It began again once, because it had read fewer than were counted. */
  isSecond: z.boolean(),
  segments: segmentMarks,
  /** Until the first one is over nobody sees a register, so it may take all the points that Jira gives. */
  pace: z.enum(['as fast as Jira lets', 'within a budget']),
  /** Jira's points that it used, and the hour (epoch hours) they count for. */
  points: z.number(),
  hour: z.number(),
});

/** How far the making of all segments has come: enough to go on after a kill at any point. */
export type Rebuild = z.output<typeof rebuildSchema>;

const key = `${registerPrefix}rebuild`;

export async function findRebuild(): Promise<Rebuild | null> {
  return readValue(key, rebuildSchema);
}

export async function saveRebuild(rebuild: Rebuild): Promise<void> {
  await writeValue(key, rebuild);
}

export async function endRebuild(): Promise<void> {
  await deleteValues([key]);
}
