import { z } from 'zod';
import { faultsInput } from '../forge/faults';

const email = z.string().min(1);

export const clockBody = z.union([
  z.strictObject({ now: z.union([z.iso.datetime({ offset: true }), z.number().int().min(0)]) }),
  z.strictObject({ advanceMs: z.number().int() }),
]);

export const runBody = z.union([z.strictObject({ queue: z.literal(true) }), z.strictObject({ scheduled: z.literal(true) })]);

const loadPattern = /^load:[1-9][0-9]{0,6}$/;

/** `demo`, `empty` or `load:N`. */
export const siteData = z.custom<'demo' | 'empty' | `load:${number}`>(
  (value) => typeof value === 'string' && (value === 'demo' || value === 'empty' || loadPattern.test(value)),
  'Use "demo", "empty" or "load:N", such as "load:10000".',
);

export const resetBody = z.strictObject({ data: siteData });

export const invokeBody = z.strictObject({
  as: email,
  moduleKey: z.string().min(1),
  /** For an action, whose module names its function, none. */
  functionKey: z.string().min(1).optional(),
  payload: z.unknown().optional(),
  extension: z.record(z.string(), z.unknown()).default({}),
});

export const actionInputs = z.record(z.string(), z.unknown());

export const faultsBody = faultsInput;
export const noBody = z.strictObject({});
