import { recordsPerCall, type PackedRecord } from '../../../src/domain/pack/packed-record';
import type { call } from '../../shared/data/call';
import { CallError } from '../../shared/data/call-error';

/** How a pack asks the app. */
export type Ask = typeof call;

const mostTries = 6;
const waitInMs = 5_000;

/** Asks again a little later while Jira is busy; anything else goes to the person. */
export function patiently(ask: Ask, signal: AbortSignal): Ask {
  return async (name, input) => {
    for (let tried = 1; ; tried += 1) {
      signal.throwIfAborted();
      try {
        return await ask(name, input);
      } catch (error) {
        const isBusy = error instanceof CallError && error.code === 'busy';
        if (!isBusy || tried === mostTries) throw error;
        await pause(waitInMs, signal);
      }
    }
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Records call by call, in the order of their ids; what nobody gives any more is left out. */
export async function* readRecords(ask: Ask, issueIds: readonly string[]): AsyncGenerator<PackedRecord> {
  let rest = [...issueIds];
  let size = recordsPerCall;
  while (rest.length > 0) {
    const wanted = rest.slice(0, size);
    try {
      const page = await ask('readPackRecords', { issueIds: wanted });
      yield* page.records;
      rest = [...page.rest, ...rest.slice(wanted.length)];
      size = Math.min(recordsPerCall, size * 2);
    } catch (error) {
      // A call that takes too long fails without words: fewer records take less.
      if (!(error instanceof CallError) || error.code !== 'unexpected' || wanted.length === 1) throw error;
      size = Math.ceil(wanted.length / 2);
    }
  }
}
