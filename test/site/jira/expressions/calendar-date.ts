import { toLocalTime } from '../time-zone';
import { ExpressionError } from './expression-error';
import { readNumber, readString, type Methods } from './method';

const day = Symbol('the day of a calendar date');

/** A day without a time and a zone; it compares with its like alone, never with a Date. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#calendardate */
export interface CalendarDate {
  /** Midnight UTC of the day, in epoch milliseconds. */
  readonly [day]: number;
}

export const isCalendarDate = (value: unknown): value is CalendarDate => typeof value === 'object' && value !== null && day in value;

export const midnightOf = (date: CalendarDate): number => date[day];

const ofMidnight = (epochMs: number): CalendarDate => ({ [day]: epochMs });

/** The day of a text such as `2026-07-20`. */
export function parseCalendarDate(text: unknown, position: number): CalendarDate {
  const written = readString(text, position);
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(midnight)) throw new ExpressionError(`\`${written}\` is not a date of the form yyyy-MM-dd.`, position);
  return ofMidnight(midnight);
}

/** The day that a clock in the time zone shows at an instant. */
export function calendarDateAt(instant: Date, timeZone: string): CalendarDate {
  const { year, month, day: dayOfMonth } = toLocalTime(instant.getTime(), timeZone);
  return ofMidnight(Date.UTC(year, month - 1, dayOfMonth));
}

export const writeDay = (date: CalendarDate): string => new Date(date[day]).toISOString().slice(0, 10);

/** Moves by whole months; the 31st becomes the last day of a shorter month. */
export function plusMonths(instant: Date, months: number): Date {
  const moved = new Date(instant);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(instant.getUTCDate(), lastDay));
  return moved;
}

const oneDayInMs = 86_400_000;
const asDate = (date: CalendarDate) => new Date(date[day]);
const moveDays = (date: CalendarDate, days: number) => ofMidnight(date[day] + days * oneDayInMs);
const moveMonths = (date: CalendarDate, months: number) => ofMidnight(plusMonths(asDate(date), months).getTime());

export const calendarDateMethods: Methods<CalendarDate> = new Map<
  string,
  (date: CalendarDate, values: readonly unknown[], at: number) => unknown
>([
  ['getFullYear', (date) => asDate(date).getUTCFullYear()],
  ['getMonth', (date) => asDate(date).getUTCMonth()],
  ['getDate', (date) => asDate(date).getUTCDate()],
  ['getDay', (date) => asDate(date).getUTCDay()],
  ['plusDays', (date, [days], at) => moveDays(date, readNumber(days, at))],
  ['minusDays', (date, [days], at) => moveDays(date, -readNumber(days, at))],
  ['plusMonths', (date, [months], at) => moveMonths(date, readNumber(months, at))],
  ['minusMonths', (date, [months], at) => moveMonths(date, -readNumber(months, at))],
  ['toISOString', writeDay],
  ['toString', writeDay],
]);
