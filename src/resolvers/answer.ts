import type { Answer } from '../contract';
import { isOfTheRegister, Refusal } from '../domain/refusal';
import { pushMending } from '../forge/register-queue';
import { askForMending } from '../usecases/register/ask-for-mending';

/**
 * The one catch: a refusal crosses the wire as a value, because Forge mangles thrown errors; the rest flies on and counts as a failed
 * invocation. Whoever meets a register that cannot be read has it mended.
 */
export async function toAnswer<Value>(run: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (isOfTheRegister(error)) await askForMending(new Date(), pushMending);
    const { code, message, field } = error;
    return { ok: false, error: { code, message, field } };
  }
}
