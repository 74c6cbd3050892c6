import { z } from 'zod';

/** Below it a number counts seconds: as milliseconds it would lie before Jira. */
const leastMilliseconds = 1e11;

/** Real sites answer epoch milliseconds where the contract promises a date, and its own example shows seconds. */
export const instant = z.union([z.number(), z.string()]).transform((value, context) => {
  const date = new Date(typeof value === 'number' && value < leastMilliseconds ? value * 1000 : value);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  context.addIssue({ code: 'custom', message: 'is no date' });
  return z.NEVER;
});
