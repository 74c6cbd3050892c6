import type { z } from 'zod';
import { Refusal } from '../domain/refusal';

/** "dueDate" as a person reads it: "Due date". */
function inWords(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of the field that a complaint is about; an unknown field is named inside the complaint only. */
function fieldOf(issue: z.core.$ZodIssue): string | null {
  const name = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path.find((part) => typeof part === 'string');
  return typeof name === 'string' ? inWords(name) : null;
}

/** What a surface sent, as its schema reads it; anything else is refused with the name of the field. */
export function parsePayload<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const parsed = schema.safeParse(payload ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue === undefined ? null : fieldOf(issue);
  throw new Refusal('invalid', `${field ?? 'Input'}: ${issue?.message ?? 'cannot be read'}`, field);
}
