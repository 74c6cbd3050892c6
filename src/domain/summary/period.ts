import { addDays, endOfQuarter, endOfYear, format, parseISO, startOfQuarter, startOfYear, subMonths, subQuarters } from 'date-fns';
import { sayDate } from '../day-words';
import { startOfDayIn, toSeconds } from '../days';
import { Refusal } from '../refusal';
import type { Period } from './summary';

/** What the macro's config says about time. */
export interface PeriodWish {
  readonly period: 'quarter' | 'last-quarter' | 'half-year' | 'year' | 'custom';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const toDay = (date: Date) => format(date, 'yyyy-MM-dd');
const span = (from: Date, to: Date): Period => ({ from: toDay(from), to: toDay(to) });

function customPeriod({ from, to }: PeriodWish): Period {
  if (from === undefined || to === undefined) {
    throw new Refusal('invalid', 'Period: choose both a first and a last day, or one of the ready periods.', 'Period');
  }
  refuseReversed({ from, to });
  return { from, to };
}

/** @throws Refusal where the first day comes after the last. */
export function refuseReversed({ from, to }: Period): void {
  if (from <= to) return;
  const message = `Period: ${sayDate(from)} is after ${sayDate(to)}. Choose a first day before the last one.`;
  throw new Refusal('invalid', message, 'Period');
}

/** The days a wish means today. The half-year is the six months up to today; quarters and years are those of the calendar. */
export function resolvePeriod(wish: PeriodWish, today: string): Period {
  const now = parseISO(today);
  switch (wish.period) {
    case 'quarter':
      return span(startOfQuarter(now), endOfQuarter(now));
    case 'last-quarter':
      return span(startOfQuarter(subQuarters(now, 1)), endOfQuarter(subQuarters(now, 1)));
    case 'half-year':
      return span(addDays(subMonths(now, 6), 1), now);
    case 'year':
      return span(startOfYear(now), endOfYear(now));
    case 'custom':
      return customPeriod(wish);
  }
}

/** The instants a period covers in a time zone, in seconds: from `since`, and before `until`. */
export interface Bounds {
  readonly since: number;
  readonly until: number;
}

export function boundsOf(period: Period, timeZone: string): Bounds {
  return { since: toSeconds(startOfDayIn(period.from, timeZone)), until: endOfDayIn(period.to, timeZone) };
}

/** The instant at which a day is over, in seconds. */
export function endOfDayIn(day: string, timeZone: string): number {
  return toSeconds(startOfDayIn(toDay(addDays(parseISO(day), 1)), timeZone));
}

export function isWithin(instant: number | null, { since, until }: Bounds): boolean {
  return instant !== null && instant >= since && instant < until;
}

/** The same, asked of many instants. */
export function within({ since, until }: Bounds): (instant: number | null) => boolean {
  return (instant) => instant !== null && instant >= since && instant < until;
}

/** "1 Oct – 31 Dec 2026" in a language; days have no zone. */
export function periodWords({ from, to }: Period, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  // ICU parts a range with thin spaces, which nobody finds by typing.
  return format.formatRange(parseISO(from), parseISO(to)).replaceAll('\u2009', ' ');
}
