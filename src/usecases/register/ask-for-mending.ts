import { findRebuild } from '../../storage/register-rebuild';

const longestUnheardInMs = 3_600_000;

/** Has a register that cannot be read made anew. While that is under way nobody asks again, unless it is so old that it may have died. */
export async function askForMending(now: Date, push: () => Promise<void>): Promise<void> {
  const rebuild = await findRebuild();
  if (rebuild === null || now.getTime() - Date.parse(rebuild.startedAt) > longestUnheardInMs) await push();
}
