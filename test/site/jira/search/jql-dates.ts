import type { SearchContext } from './search-context';
import { toInstant, toLocalTime, type LocalTime } from '../time-zone';

const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const relative = /^[+-]?\d+[yMwdhm]?(\s+\d+[yMwdhm])*$/;

/** The instant of a date literal: absolute in the caller's time zone, relative to now, or epoch milliseconds. */
export function parseDate(text: string, context: SearchContext): number | null {
  const match = absolute.exec(text.trim());
  if (match) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
    return isDate(year, month, day) && hour < 24 && minute < 60 ? toInstant({ year, month, day, hour, minute }, context.timeZone) : null;
  }
  if (/^\d{10,}$/.test(text)) return Number(text);
  const period = text.trim();
  if (!relative.test(period) || /^[+-]?\d+$/.test(period)) return null;
  return addPeriod(context.now, period, 'd', context.timeZone);
}

const isDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;

type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm';
const functionUnits: Readonly<Record<string, Unit>> = { day: 'd', week: 'w', month: 'M', year: 'y' };

/** `now()`, `startOfWeek(-1)`, `endOfMonth("+2d")`, …; null for functions that give no date or have a bad argument. */
export function callDateFunction(name: string, argument: string | undefined, context: SearchContext): number | null {
  if (name.toLowerCase() === 'now') return context.now;
  const match = /^(start|end)of(day|week|month|year)$/.exec(name.toLowerCase());
  const unit = functionUnits[match?.[2] ?? ''];
  if (!match || unit === undefined) return null;
  if (argument !== undefined && !relative.test(argument)) return null;
  const start = startOf(context.now, unit, context.timeZone);
  const shift = argument ?? '0';
  if (match[1] === 'start') return addPeriod(start, shift, unit, context.timeZone);
  const shifted = addPeriod(start, shift, unit, context.timeZone);
  return addPeriod(shifted, '1', unit, context.timeZone) - 1;
}

function startOf(instant: number, unit: Unit, timeZone: string): number {
  const { year, month, day } = toLocalTime(instant, timeZone);
  const midnight = { year, month, day, hour: 0, minute: 0 };
  if (unit === 'y') return toInstant({ ...midnight, month: 1, day: 1 }, timeZone);
  if (unit === 'M') return toInstant({ ...midnight, day: 1 }, timeZone);
  // Weeks begin on Monday, as in the locales of the site's people.
  const sinceMonday = unit === 'w' ? (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7 : 0;
  return toInstant({ ...midnight, day: day - sinceMonday }, timeZone);
}

/** Adds `-1`, `-4w 2d`, `+3h`; a number alone counts in `unit`. Days and longer keep the time of the day. */
function addPeriod(instant: number, period: string, unit: Unit, timeZone: string): number {
  const sign = period.startsWith('-') ? -1 : 1;
  return period
    .replace(/^[+-]/, '')
    .split(/\s+/)
    .reduce((time, part) => addUnits(time, sign * parseInt(part, 10), toUnit(part.replace(/^\d+/, ''), unit), timeZone), instant);
}

const toUnit = (text: string, fallback: Unit): Unit => (['y', 'M', 'w', 'd', 'h', 'm'] as const).find((unit) => unit === text) ?? fallback;

function addUnits(instant: number, count: number, unit: Unit, timeZone: string): number {
  if (unit === 'm') return instant + count * 60_000;
  if (unit === 'h') return instant + count * 3_600_000;
  if (count === 0) return instant;
  const local = toLocalTime(instant, timeZone);
  const rest = instant - Math.floor(instant / 60_000) * 60_000;
  return toInstant(addCalendarUnits(local, count, unit), timeZone) + rest;
}

function addCalendarUnits(local: LocalTime, count: number, unit: 'y' | 'M' | 'w' | 'd'): LocalTime {
  if (unit === 'd') return { ...local, day: local.day + count };
  if (unit === 'w') return { ...local, day: local.day + 7 * count };
  const months = local.year * 12 + local.month - 1 + (unit === 'y' ? 12 * count : count);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return { ...local, year, month, day: Math.min(local.day, new Date(Date.UTC(year, month, 0)).getUTCDate()) };
}
