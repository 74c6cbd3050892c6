import type { Answer } from '../contract';
import { Refusal } from '../domain/refusal';
import { pushRebuild } from '../forge/register-queue';

/**
 * The one catch: a refusal crosses the wire as a value, because Forge mangles thrown errors; the rest flies on and counts as a failed
 * invocation. Whoever meets a damaged register has it mended.
 */
export async function toAnswer<Value>(run: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'damaged') await pushRebuild(null);
    const { code, message, field } = error;
    return { ok: false, error: { code, message, field } };
  }
}
