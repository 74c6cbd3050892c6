import type { FunctionCall } from '../host';
import type { Queue } from './queue';
import type { Triggers } from './triggers';

export type RunFunction = (call: FunctionCall) => Promise<unknown>;

/** What went wrong where no person saw it; the last hundred. */
export interface Problems {
  readonly list: readonly string[];
  note(where: string, error: unknown): void;
}

export function createProblems(): Problems {
  const list: string[] = [];
  return {
    list,
    note: (where, error) => {
      list.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
      if (list.length > 100) list.shift();
    },
  };
}

export interface Deliveries {
  /** Delivers what is due now. */
  deliverDue(): Promise<{ delivered: number }>;
  /** Delivers everything, delays included, until nothing is left but jobs that were tried often enough for once. */
  drain(): Promise<{ delivered: number }>;
}

/** A job that keeps asking to be retried stays in the queue after that many deliveries in one drain. */
const attemptsInOneDrain = 5;

/** Events first, then jobs, one after the other; two askers never deliver at the same time. */
export function createDeliveries(triggers: Triggers, queue: Queue): Deliveries {
  let last: Promise<unknown> = Promise.resolve();

  const deliverAll = async (later: 'due' | 'delayed too'): Promise<{ delivered: number }> => {
    const attempts = new Map<string, number>();
    const tired = new Set<string>();
    let delivered = 0;
    for (;;) {
      const event = triggers.next(later);
      if (event) {
        await triggers.deliver(event);
        delivered += 1;
        continue;
      }
      const job = queue.next(later, tired);
      if (!job) return { delivered };
      await queue.deliver(job);
      delivered += 1;
      const count = (attempts.get(job.eventId) ?? 0) + 1;
      attempts.set(job.eventId, count);
      if (count >= attemptsInOneDrain) tired.add(job.eventId);
    }
  };

  const inTurn = (later: 'due' | 'delayed too') => {
    const turn = last.then(() => deliverAll(later));
    last = turn.catch(() => undefined);
    return turn;
  };

  return { deliverDue: () => inTurn('due'), drain: () => inTurn('delayed too') };
}
