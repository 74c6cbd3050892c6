import { z } from 'zod';

const asked = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({ retryAfter: z.number().max(900), retryReason: z.string(), retryData: z.unknown() })
    .partial()
    .default({}),
});

export interface Retry {
  readonly afterMs: number;
  readonly reason: string;
  readonly data: unknown;
}

/** A function asks to be called again by returning an `InvocationError`, which is a plain object on the wire. */
export function findRetry(answer: unknown): Retry | undefined {
  const parsed = asked.safeParse(answer);
  if (!parsed.success) return undefined;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = parsed.data.retryOptions;
  return { afterMs: retryAfter * 1000, reason: retryReason, data: retryData };
}
