import { useProductContext } from '@forge/react';
import { z } from 'zod';

const fieldContext = z.object({ extension: z.object({ fieldValue: z.unknown() }) });

/** The value of the field that is shown, as Jira has it; `undefined` until the place is known. */
export function useFieldValue(): unknown {
  const parsed = fieldContext.safeParse(useProductContext());
  return parsed.success ? (parsed.data.extension.fieldValue ?? null) : undefined;
}

/** The ids of a list field; anything else counts as none. */
export function toIds(value: unknown): readonly string[] {
  return z.array(z.string()).catch([]).parse(value);
}
