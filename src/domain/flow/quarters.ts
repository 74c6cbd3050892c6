import { addDays, addQuarters, format, getQuarter, getYear, parseISO, startOfQuarter, subQuarters } from 'date-fns';
import type { Period } from '../summary/summary';

const toDay = (date: Date) => format(date, 'yyyy-MM-dd');

/** So many quarters of the calendar, oldest first; the last is that of the day. */
export function quartersUntil(day: string, count: number): readonly Period[] {
  const last = startOfQuarter(parseISO(day));
  return Array.from({ length: count }, (_, index) => {
    const first = subQuarters(last, count - 1 - index);
    return { from: toDay(first), to: toDay(addDays(addQuarters(first, 1), -1)) };
  });
}

/** "Q4 2026" */
export function quarterWords({ from }: Period): string {
  const first = parseISO(from);
  return `Q${String(getQuarter(first))} ${String(getYear(first))}`;
}
