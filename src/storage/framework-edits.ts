import { z } from 'zod';
import { frameworks } from '../domain/catalogue/frameworks';
import type { FrameworkEdit } from '../domain/evidence/framework-edits';
import { writeValue } from './values';

const editSchema = z.object({
  framework: z.enum(frameworks),
  reference: z.string(),
  point: z.string(),
  change: z.enum(['added', 'removed']),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable().default(null),
});

/** A value of its own beside the settings: only the page of controls reads it. */
export const frameworkEditsKey = 'framework-edits';
/** So that one value holds them all. */
export const mostFrameworkEdits = 1000;

export function parseFrameworkEdits(value: unknown): readonly FrameworkEdit[] {
  return value === undefined ? [] : z.array(editSchema).parse(value);
}

export async function saveFrameworkEdits(edits: readonly FrameworkEdit[]): Promise<void> {
  await writeValue(frameworkEditsKey, edits);
}
