import type { Context } from 'hono';
import { createClock, type Clock } from './clock';
import { createEventBus, type EventBus } from './events';
import { createPeople, type People, type Person } from './people';

/** What every part of the site stands on: time, people, events and numbers. */
export interface Kernel {
  readonly clock: Clock;
  readonly people: People;
  readonly events: EventBus;
  /** The address people use, such as `http://127.0.0.1:8010`, without a slash at the end. */
  readonly baseUrl: string;
  readonly cloudId: string;
  /** The next number of a sequence, one counter for each name; the first is 10000. */
  nextId(sequence: string): number;
}

/**
 * Every product API is a Hono app called with these bindings; whoever calls it has already said who the actor is.
 * `null` is an anonymous caller. An app acting for itself has its own app person as actor.
 */
export interface ProductEnv {
  Bindings: { actor: Person | null };
}
export type ProductContext = Context<ProductEnv>;

export const cloudId = '11111111-2222-4333-8444-555555555555';

export function createKernel(baseUrl: string): Kernel {
  const counters = new Map<string, number>();
  return {
    clock: createClock(),
    people: createPeople(),
    events: createEventBus(),
    baseUrl,
    cloudId,
    nextId: (sequence) => {
      const next = (counters.get(sequence) ?? 9999) + 1;
      counters.set(sequence, next);
      return next;
    },
  };
}
