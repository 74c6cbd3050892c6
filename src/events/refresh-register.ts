import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { Refusal } from '../domain/refusal';
import { pushEverythingDirty } from '../forge/register-queue';
import { reconcileRegister as reconcile, refreshRegister as refresh } from '../usecases/refresh-register';

const someIssues = z.object({ issueIds: z.array(z.string().regex(/^[0-9]+$/)).min(1) });
const queueEvent = z.object({ body: z.union([someIssues, z.object({ everything: z.literal(true) })]) });

const secondsToWait = 60;

const isBusy = (error: unknown) => error instanceof Refusal && error.code === 'busy';

/** Reads the noted issues again, or all of them. When Jira is busy the platform brings the note back later. */
export async function refreshRegister(event: unknown): Promise<unknown> {
  const note = queueEvent.safeParse(event);
  if (!note.success) return undefined;
  const { body } = note.data;
  try {
    await ('issueIds' in body ? refresh(body.issueIds, new Date()) : reconcile(new Date()));
    return undefined;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return new InvocationError({ retryAfter: secondsToWait, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
  }
}

/** Once a day: everything again, for what events lost. A schedule that fails waits for the next day, so a busy Jira is asked again through the queue. */
export async function reconcileRegister(): Promise<void> {
  try {
    await reconcile(new Date());
  } catch (error) {
    if (!isBusy(error)) throw error;
    await pushEverythingDirty(secondsToWait);
  }
}
