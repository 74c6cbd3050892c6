import type { z } from 'zod';
import { Refusal, type RefusalCode } from '../domain/refusal';
import { toActionSurface } from '../forge/action-surface';
import { parsePayload } from '../forge/payload';
import type { Surface } from '../forge/surface';

/** What an action tells: words for the person, and what they say once more as JSON. */
export interface Told {
  readonly words: string;
}
export type ActionAnswer<Telling extends Told> =
  | ({ readonly ok: true } & Telling)
  | { readonly ok: false; readonly words: string; readonly refusal: { readonly code: RefusalCode; readonly field: string | null } };

export type Action<Telling extends Told> = (payload: unknown, context: unknown) => Promise<ActionAnswer<Telling>>;

/** An action of the agent: parse, run; one catch. A refusal is an answer, because the agent is to pass it on; the rest flies on and counts as a failed invocation. */
export function action<Schema extends z.ZodType, Telling extends Told>(
  schema: Schema,
  run: (surface: Surface, input: z.output<Schema>) => Promise<Telling>,
): Action<Telling> {
  return async (payload, context) => {
    try {
      const input = parsePayload(schema, payload);
      return { ok: true, ...(await run(toActionSurface(payload, context, new Date()), input)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, field } = error;
      return { ok: false, words: message, refusal: { code, field } };
    }
  };
}
