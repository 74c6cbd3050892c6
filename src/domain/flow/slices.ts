import { addDays, addMonths, format, parseISO, startOfMonth, startOfQuarter, startOfYear } from 'date-fns';
import { daysBetween } from '../days';
import type { Period } from '../summary/summary';

/** More say less: a line of weeks for a quarter, of months for a year. */
const mostSlices = 13;
/** A rest of up to so many days belongs to the week before it. */
const restInDays = 3;

const calendarStart: Readonly<Record<number, (day: Date) => Date>> = { 1: startOfMonth, 3: startOfQuarter };

const toDay = (date: Date) => format(date, 'yyyy-MM-dd');

/** The first days of slices of so many months, on the bounds of the calendar; the first one is where the period begins. */
function monthStarts({ from, to }: Period, months: number): readonly string[] {
  const first = parseISO(from);
  const beginOf = calendarStart[months] ?? startOfYear;
  const starts = [from];
  for (let next = addMonths(beginOf(first), months); toDay(next) <= to; next = addMonths(next, months)) starts.push(toDay(next));
  return starts;
}

function weekStarts({ from }: Period, days: number): readonly string[] {
  const weeks = Math.max(1, Math.ceil((days - restInDays) / 7));
  return Array.from({ length: weeks }, (_, index) => toDay(addDays(parseISO(from), 7 * index)));
}

function startsOf(period: Period): readonly string[] {
  const days = daysBetween(period.from, period.to) + 1;
  if (days <= mostSlices * 7 + restInDays) return weekStarts(period, days);
  const years = Math.ceil(days / 365);
  const fewest = [1, 3, 12, 12 * Math.ceil(years / (mostSlices - 1))];
  return fewest.map((months) => monthStarts(period, months)).find((starts) => starts.length <= mostSlices) ?? [period.from];
}

/** A period in at most thirteen slices, oldest first: weeks from its first day, or months, quarters or years of the calendar. None begins after today. */
export function slicesOf(period: Period, today: string): readonly Period[] {
  const starts = startsOf(period);
  const slices = starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? period.to : toDay(addDays(parseISO(next), -1)) };
  });
  return slices.filter(({ from }) => from <= today);
}
