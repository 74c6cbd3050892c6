import { z } from 'zod';

const count = z.number().int().min(0).max(100_000);
const duration = z.number().int().min(0).max(3_600_000);

/** The body of `POST /_site/faults`: what is named is set, the rest stays; `{"clear": true}` ends all faults first. */
export const faultsInput = z
  .strictObject({
    clear: z.boolean(),
    /** The next calls answer 429 for a burst, with `Retry-After` in seconds. */
    burst: z.strictObject({ calls: count, retryAfter: z.number().int().min(0).max(900).default(1) }),
    /** The hourly points that are left before calls answer 429 until the hour ends; `null` lifts the wall. */
    quotaPoints: count.nullable(),
    /** The next calls answer with this status. */
    serverError: z.strictObject({ calls: count, status: z.number().int().min(500).max(599).default(503) }),
    /** The next calls answer 409: Jira is busy with another change of its configuration. */
    conflict: z.strictObject({ calls: count }),
    /** The next calls are carried out, and their answers never arrive. */
    timeout: z.strictObject({ calls: count }),
    /** Fates of the next product events. */
    events: z.strictObject({ lose: count, double: count, reorder: count, delayMs: duration }).partial(),
    /** How long a change takes to reach search. */
    indexLagMs: duration,
    /** Search gives at most so many issues a page, as it may; `null` for its usual size. */
    searchPageSize: z.number().int().min(1).max(5000).nullable(),
    /** So many searches leave out the last so many issues of what they find; what is counted is counted all the same. */
    searchOmits: z.strictObject({ searches: count, issues: count }),
    /** Added to every product call. */
    latencyMs: z.number().int().min(0).max(60_000),
    /** The next invocation of the function dies after that many calls to the platform. */
    kill: z.strictObject({ functionKey: z.string().min(1), afterCalls: count }).nullable(),
    /** The product that the app is not installed on: it lets no call of the app in. `null` for none. */
    notInstalled: z.enum(['jira', 'confluence']).nullable(),
    /** Only calls whose operation contains this text fail; empty for all. Holds for burst, serverError, conflict and timeout. */
    only: z.string().max(200),
  })
  .partial();
export type FaultsInput = z.infer<typeof faultsInput>;

export interface FaultsState {
  burst: { calls: number; retryAfter: number };
  quotaPoints: number | null;
  serverError: { calls: number; status: number };
  conflict: { calls: number };
  timeout: { calls: number };
  events: { lose: number; double: number; reorder: number; delayMs: number };
  indexLagMs: number;
  searchPageSize: number | null;
  searchOmits: { searches: number; issues: number };
  latencyMs: number;
  kill: { functionKey: string; afterCalls: number } | null;
  notInstalled: 'jira' | 'confluence' | null;
  only: string;
}

/** What goes wrong on purpose, until it is used up or cleared. */
export interface Faults {
  readonly state: FaultsState;
  apply(input: FaultsInput): void;
}

const calm = (latencyMs: number): FaultsState => ({
  burst: { calls: 0, retryAfter: 1 },
  quotaPoints: null,
  serverError: { calls: 0, status: 503 },
  conflict: { calls: 0 },
  timeout: { calls: 0 },
  events: { lose: 0, double: 0, reorder: 0, delayMs: 0 },
  indexLagMs: 0,
  searchPageSize: null,
  searchOmits: { searches: 0, issues: 0 },
  latencyMs,
  kill: null,
  notInstalled: null,
  only: '',
});

const known = (input: object) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

export function createFaults(latencyMs: number): Faults {
  const state = calm(latencyMs);
  return {
    state,
    apply: ({ clear, events, ...rest }) => {
      if (clear) Object.assign(state, calm(latencyMs));
      Object.assign(state, known(rest));
      Object.assign(state.events, known(events ?? {}));
    },
  };
}
