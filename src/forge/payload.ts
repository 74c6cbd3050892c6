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

const unreadable = 'cannot be read. Reload the page and try again.';
const expectations: Readonly<Record<string, string>> = { number: 'write a number.', int: 'write a whole number.' };
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' values' };

/** What is wrong and the way out, in words for a person. */
function complaintOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return `use at most ${String(issue.maximum)}${units[issue.origin] ?? ''}.`;
    case 'too_small':
      return issue.origin === 'string' ? 'fill it in.' : `use at least ${String(issue.minimum)}${units[issue.origin] ?? ''}.`;
    case 'invalid_value':
      return `choose one of ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'date' ? 'use a date such as 2026-03-31.' : issue.message;
    case 'invalid_type':
      return expectations[issue.expected] ?? unreadable;
    case 'custom':
      return issue.message;
    case 'unrecognized_keys':
      return 'is not known here. Leave it out.';
    default:
      return unreadable;
  }
}

/** What a surface or an agent sent, as its schema reads it; anything else is refused with the name of the field. */
export function parsePayload<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const parsed = schema.safeParse(payload ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue === undefined ? null : fieldOf(issue);
  throw new Refusal('invalid', `${field ?? 'Input'}: ${issue === undefined ? 'cannot be read.' : complaintOf(issue)}`, field);
}
