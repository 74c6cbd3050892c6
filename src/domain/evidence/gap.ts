import { formatDuration, intervalToDuration, parseISO } from 'date-fns';
import { daysBetween } from '../days';
import type { Activity } from './count-activity';

/** Since when there is neither an open nor a finished improvement about a subject; `null` while one is open. */
export type Gap = { readonly since: string; readonly days: number } | 'never' | null;

export function gapOf({ open, lastDone }: Activity, today: string): Gap {
  if (open > 0) return null;
  return lastDone === null ? 'never' : { since: lastDone, days: Math.max(0, daysBetween(lastDone, today)) };
}

/** A subject without a record that is open or was finished in the period. */
export function isWithout({ open, done }: Activity): boolean {
  return open === 0 && done === 0;
}

/** The length of a gap to order by: what never had any comes first, what is under way last. */
export function gapLength(activity: Activity, today: string): number {
  const gap = gapOf(activity, today);
  if (gap === null) return -1;
  return gap === 'never' ? Infinity : gap.days;
}

/** "8 months", "1 year 2 months", "12 days": counted down, so that a year is not said before it is over. */
export function gapWords(since: string, today: string): string {
  if (since >= today) return 'less than a day';
  const length = intervalToDuration({ start: parseISO(since), end: parseISO(today) });
  const { years = 0, months = 0 } = length;
  if (years > 0) return formatDuration(length, { format: ['years', 'months'] });
  return formatDuration(length, { format: months > 0 ? ['months'] : ['days'] });
}
