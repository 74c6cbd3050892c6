import { addDays, differenceInCalendarDays, differenceInMilliseconds, format, isValid, parseISO } from 'date-fns';
import type { Locale } from '../data/locale';

const daysInAWeek = 7;
const hoursInADay = 24;
const millisecondsInHour = 3_600_000;

export interface SaidDay {
  /** Relative within a week, absolute beyond. */
  readonly words: string;
  readonly absolute: string;
}

/** A day (`yyyy-MM-dd`) or an instant in the viewer's zone, said as people say it. */
export function sayDay(value: string, now: Date, { language, timeZone }: Locale): SaidDay {
  const date = parseISO(value);
  if (!isValid(date)) return { words: value, absolute: value };
  const isInstant = value.includes('T');
  const zone = isInstant ? { timeZone } : {};
  const absolute = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(isInstant ? { hour: '2-digit', minute: '2-digit' } : {}),
    ...zone,
  }).format(date);
  const away = differenceInCalendarDays(toZonedDay(date, isInstant ? timeZone : null), toZonedDay(now, timeZone));
  if (Math.abs(away) <= daysInAWeek) {
    return { words: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(away, 'day'), absolute };
  }
  const withoutTime = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', ...zone }).format(date);
  return { words: withoutTime, absolute };
}

/** The calendar day of an instant in a zone, as a local date, so that days can be counted. */
function toZonedDay(date: Date, timeZone: string | null): Date {
  if (timeZone === null) return date;
  return parseISO(new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date));
}

/** A span in whole days, in hours below one. */
export function saySpan(from: string, to: string): string {
  return sayLength(differenceInMilliseconds(parseISO(to), parseISO(from)));
}

/** A length of time in whole days, in hours below one. */
export function sayLength(milliseconds: number): string {
  const hours = Math.trunc(milliseconds / millisecondsInHour);
  if (hours < 1) return 'under an hour';
  if (hours < hoursInADay) return `${hours} h`;
  const days = Math.round(hours / hoursInADay);
  return days === 1 ? '1 day' : `${days} days`;
}

/** A day as Jira stores it. */
export function toDay(date: Date): string {
  return format(date, 'yyyy-MM-dd');
}

export function daysFrom(date: Date, days: number): string {
  return toDay(addDays(date, days));
}

/** When something was last known: the time alone on the same day, else with its day. */
export function sayMoment(value: string, now: Date, locale: Locale): SaidDay {
  const { absolute } = sayDay(value, now, locale);
  const { language, timeZone } = locale;
  const dayOf = (date: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(date);
  const date = parseISO(value);
  if (!isValid(date) || dayOf(date) !== dayOf(now)) return { words: absolute, absolute };
  return { words: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(date), absolute };
}
