import { readNumber, type Methods } from './method';

const oneDayInMs = 86_400_000;

export const dateMethods: Methods<Date> = new Map<string, (date: Date, values: readonly unknown[], at: number) => unknown>([
  ['getTime', (date) => date.getTime()],
  ['getFullYear', (date) => date.getUTCFullYear()],
  ['getMonth', (date) => date.getUTCMonth()],
  ['getDate', (date) => date.getUTCDate()],
  ['getDay', (date) => date.getUTCDay()],
  ['plusDays', (date, [days], at) => new Date(date.getTime() + readNumber(days, at) * oneDayInMs)],
  ['minusDays', (date, [days], at) => new Date(date.getTime() - readNumber(days, at) * oneDayInMs)],
  ['toISOString', (date) => date.toISOString()],
  ['toString', (date) => date.toISOString()],
]);
