import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { isTimeZone } from '../domain/days';
import { isOfTheRegister, Refusal } from '../domain/refusal';
import { pushPreparation, pushRebuild, pushSecondChecks } from '../forge/register-queue';
import { readRegister } from '../storage/register';
import { endRebuild } from '../storage/register-rebuild';
import { attendSecondChecks } from '../usecases/second-check/attend-second-checks';
import { beginRebuild, continueRebuild } from '../usecases/register/rebuild-register';
import { prepareSummaries } from '../usecases/summary/prepare-summaries';
import { refreshRegister as refresh } from '../usecases/register/refresh-register';
import { computeScores } from './compute-scores';

const someIssues = z.object({
  issueIds: z.array(z.string().regex(/^[0-9]+$/)).min(1),
  deletion: z.object({ at: z.string(), by: z.string().nullable() }).nullable().default(null),
});
const rebuild = z.object({ rebuild: z.string().nullable() });
const scores = z.object({ scores: z.string() });
const mending = z.object({ mend: z.literal(true) });
const afresh = z.object({ afresh: z.literal(true) });
const preparation = z.object({ prepare: z.string().refine(isTimeZone).nullable() });
const secondChecks = z.object({ secondChecks: z.literal(true) });
const queueEvent = z.object({ body: z.union([someIssues, rebuild, mending, afresh, scores, preparation, secondChecks]) });

const secondsToWait = 60;
const longestWaitInSeconds = 900;
/** A turn leaves the queue to others before the function's time of 300 seconds is up. */
const turnInMs = 200_000;

/** Reads the noted issues again, goes on with a rebuild or with the scores, or makes the summaries ready. When Jira is busy the platform brings the note back later. */
export async function refreshRegister(event: unknown): Promise<unknown> {
  const note = queueEvent.safeParse(event);
  if (!note.success) return undefined;
  const { body } = note.data;
  try {
    if ('rebuild' in body) return await goOn(body.rebuild);
    if ('mend' in body) return await mend();
    if ('scores' in body) await computeScores(body.scores, Date.now() + turnInMs);
    else if ('secondChecks' in body) await attendSecondChecks(new Date());
    else if ('afresh' in body) await startAfresh();
    else if ('prepare' in body) await prepareSummaries(body.prepare, new Date());
    else await takeIn(body);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'busy') return later(secondsToWait);
    throw error;
  }
}

/** The summaries follow in a note of their own: after many changes, the first of these notes does the work of all. */
async function takeIn({ issueIds, deletion }: z.output<typeof someIssues>): Promise<void> {
  await refresh(issueIds, new Date(), deletion);
  await pushPreparation(null);
}

/** Leaves a rebuild that may be under way. It is begun by a note of its own, so that a wait does not begin it again. */
async function startAfresh(): Promise<void> {
  await endRebuild();
  await pushRebuild(null);
}

/** What a note before it mended is left as it is. */
async function mend(): Promise<unknown> {
  try {
    await readRegister();
    return undefined;
  } catch (error) {
    if (isOfTheRegister(error)) return goOn(null);
    throw error;
  }
}

/** One turn of a rebuild; it waits when the points of this hour are used. */
async function goOn(asked: string | null): Promise<unknown> {
  const until = Date.now() + turnInMs;
  const startedAt = asked ?? (await beginRebuild(new Date()));
  if (startedAt === null) return undefined;
  const turn = await continueRebuild(startedAt, () => new Date(), until);
  if (turn.over) {
    await pushPreparation(null);
    return undefined;
  }
  if (turn.waitInSeconds > 0) return later(turn.waitInSeconds);
  await pushRebuild(startedAt);
  return undefined;
}

function later(seconds: number): unknown {
  const retryAfter = Math.min(seconds, longestWaitInSeconds);
  return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
}

/** Once a day everything is read again, in the queue, for what events lost; a rebuild that broke off goes on. Before it, second checks are looked after. */
export async function reconcileRegister(): Promise<void> {
  await pushSecondChecks();
  await pushRebuild(null);
}
