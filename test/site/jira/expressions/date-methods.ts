import { calendarDateAt, plusMonths } from './calendar-date';
import { readNumber, type Methods } from './method';

const oneMinuteInMs = 60_000;
const oneHourInMs = 3_600_000;
const oneDayInMs = 86_400_000;

/** `plusDays` and `minusDays` in one go: a step of so many milliseconds in both directions. */
const steps = (name: string, stepInMs: number): [string, DateMethod][] => [
  [`plus${name}`, (date, [count], at) => new Date(date.getTime() + readNumber(count, at) * stepInMs)],
  [`minus${name}`, (date, [count], at) => new Date(date.getTime() - readNumber(count, at) * stepInMs)],
];

type DateMethod = (date: Date, values: readonly unknown[], at: number) => unknown;

/** Methods that do not ask who looks; `toCalendarDate` does. */
const methods = new Map<string, DateMethod>([
  ['getTime', (date) => date.getTime()],
  ['getFullYear', (date) => date.getUTCFullYear()],
  ['getMonth', (date) => date.getUTCMonth()],
  ['getDate', (date) => date.getUTCDate()],
  ['getDay', (date) => date.getUTCDay()],
  ...steps('Days', oneDayInMs),
  ...steps('Hours', oneHourInMs),
  ...steps('Minutes', oneMinuteInMs),
  ['plusMonths', (date, [months], at) => plusMonths(date, readNumber(months, at))],
  ['minusMonths', (date, [months], at) => plusMonths(date, -readNumber(months, at))],
  ['toCalendarDateUTC', (date) => calendarDateAt(date, 'Etc/UTC')],
  ['toISOString', (date) => date.toISOString()],
  ['toString', (date) => date.toISOString()],
]);

/** The methods of a Date for somebody in the time zone. */
export const dateMethodsIn = (timeZone: string): Methods<Date> =>
  new Map(methods).set('toCalendarDate', (date) => calendarDateAt(date, timeZone));
