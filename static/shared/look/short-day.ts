import { parseISO } from 'date-fns';

/** "7 Oct": a day where the year is known. */
export function shortDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(parseISO(day));
}
