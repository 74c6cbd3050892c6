import type { RegisterReading, RegisterState } from '../../contract/set-up';
import { openRegister, readHead } from '../../storage/register';
import { findRebuild } from '../../storage/register-rebuild';
import { waitsForPoints } from './rebuild-pace';
import { beginRebuild } from './rebuild-register';

/**
 * What the register holds, and how far the reading of all records is.
 * @throws Refusal `damaged` when what is held cannot be read.
 */
export async function viewRegisterState(now: Date): Promise<RegisterState> {
  return { held: await findHeld(), reading: await findReading(now) };
}

/** Begins to read all records again, unless that is under way. */
export async function readRecordsAgain(now: Date, push: (startedAt: string) => Promise<void>): Promise<RegisterState> {
  const startedAt = await beginRebuild(now);
  if (startedAt !== null) await push(startedAt);
  return viewRegisterState(now);
}

async function findHeld(): Promise<RegisterState['held']> {
  const head = await readHead();
  if (head.meta === null) return null;
  const { issueIds, asOf } = await openRegister(head);
  return { records: [...issueIds].length, missing: head.meta.missing, asOf };
}

async function findReading(now: Date): Promise<RegisterReading | null> {
  const rebuild = await findRebuild();
  return rebuild === null ? null : { read: rebuild.read, counted: rebuild.counted, waits: waitsForPoints(rebuild, now) };
}
