import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { Refusal } from '../domain/refusal';
import { reconcileRegister as reconcile, refreshRegister as refresh } from '../usecases/refresh-register';

const queueEvent = z.object({ body: z.object({ issueIds: z.array(z.string().regex(/^[0-9]+$/)).min(1) }) });

const secondsToWait = 60;

/** Reads the noted issues again. When Jira is busy the platform brings the note back later. */
export async function refreshRegister(event: unknown): Promise<unknown> {
  const note = queueEvent.safeParse(event);
  if (!note.success) return undefined;
  try {
    await refresh(note.data.body.issueIds, new Date());
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'busy') throw error;
    return new InvocationError({ retryAfter: secondsToWait, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
  }
}

/** Once a day: everything again, for what events lost. */
export async function reconcileRegister(): Promise<void> {
  await reconcile(new Date());
}
