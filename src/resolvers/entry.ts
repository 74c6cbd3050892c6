import type { z } from 'zod';
import type { Answer } from '../contract';
import { parsePayload } from '../forge/payload';
import { toSurface, type Surface } from '../forge/surface';
import type { Allow } from './allow';
import { toAnswer } from './answer';

export type Entry<Value> = (payload: unknown, context: unknown) => Promise<Answer<Value>>;

/** A function of the app: parse, allow, run. */
export function entry<Schema extends z.ZodType, Value>(
  schema: Schema,
  allow: Allow,
  run: (surface: Surface, input: z.output<Schema>) => Promise<Value>,
): Entry<Value> {
  return (payload, context) =>
    toAnswer(async () => {
      const input = parsePayload(schema, payload);
      const surface = toSurface(context, new Date());
      await allow(surface);
      return run(surface, input);
    });
}
