import { pushRebuildAfresh } from '../forge/register-queue';
import { runSetUp as run, stopSetUp } from '../usecases/set-up/run-set-up';
import { takeTurn } from './turns';

/** Runs a set-up. */
export async function runSetUp(event: unknown): Promise<unknown> {
  return takeTurn({ run: (startedAt) => run(startedAt, pushRebuildAfresh), stop: stopSetUp }, event);
}
