import { format, isValid, parseISO } from 'date-fns';
import { dayOf } from './days';

/** A day (`yyyy-MM-dd`), or the day of an instant in a time zone, as people say it: "3 May 2026". What is no date stands as it is. */
export function sayDate(value: string, timeZone = 'UTC'): string {
  const date = parseISO(value);
  if (!isValid(date)) return value;
  return format(value.includes('T') ? parseISO(dayOf(date, timeZone)) : date, 'd MMM yyyy');
}
