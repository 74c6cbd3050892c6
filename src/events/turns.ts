import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { Refusal } from '../domain/refusal';

const queueEvent = z.object({
  body: z.object({ startedAt: z.string() }),
  retryContext: z.object({ retryCount: z.number() }).nullish(),
});

const mostWaits = 10;
/** The platform brings a note back after an error of ours too; that often is worth it. */
const mostErrors = 3;
const shortestWaitInSeconds = 15;
const longestWaitInSeconds = 300;

const failure = 'Something went wrong on our side.';

/** A job in the background, and how its state is noted when a turn of it ends before it does. */
export interface Job {
  readonly run: (startedAt: string) => Promise<void>;
  readonly stop: (startedAt: string, state: 'waiting' | 'failed', message: string) => Promise<void>;
}

/** Jira asks to wait, or is busy with another change of its workflows: 429, 503, and 409 without a field that could be mended. */
function passesByItself(error: unknown): error is Refusal {
  return error instanceof Refusal && (error.code === 'busy' || (error.code === 'conflict' && error.field === null));
}

/** Gives a job a turn. What passes by itself is waited for; any other refusal is for the person to read. */
export async function takeTurn({ run, stop }: Job, event: unknown): Promise<unknown> {
  const note = queueEvent.safeParse(event);
  if (!note.success) return undefined;
  const { startedAt } = note.data.body;
  const tries = note.data.retryContext?.retryCount ?? 0;
  try {
    await run(startedAt);
    return undefined;
  } catch (error) {
    if (passesByItself(error) && tries < mostWaits) {
      await stop(startedAt, 'waiting', error.message);
      return waitLongerEachTime(tries);
    }
    if (error instanceof Refusal) {
      await stop(startedAt, 'failed', error.message);
      return undefined;
    }
    if (tries >= mostErrors) await stop(startedAt, 'failed', failure);
    throw error;
  }
}

function waitLongerEachTime(tries: number): unknown {
  const retryAfter = Math.min(shortestWaitInSeconds * 2 ** tries, longestWaitInSeconds);
  return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
}
