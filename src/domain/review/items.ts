import type { RegisterRow } from '../register/register-row';
import { daysLate } from '../summary/figures';
import type { BeforeAfter } from '../summary/summary';
import type { InputFigures, MeasuredRecord, ReviewItem } from './figures';

const mostItems = 8;

/** A row as a record that a section names. */
export function toItem(row: RegisterRow, today: string, reason: string | null = null): ReviewItem {
  const { key, title, kind, place, dueDate } = row;
  return { key, title, kind, place, dueDate, daysLate: daysLate(row, today), reason };
}

/** The first of some records, and how many further ones there are. */
export function firstOf(items: readonly ReviewItem[]): Pick<InputFigures, 'items' | 'more'> {
  return { items: items.slice(0, mostItems), more: Math.max(0, items.length - mostItems) };
}

/** What is late comes first, then what is due next. */
export function byUrgency(left: RegisterRow, right: RegisterRow): number {
  const [due, otherDue] = [left.dueDate ?? '9999', right.dueDate ?? '9999'];
  if (due === otherDue) return Number(left.issueId) - Number(right.issueId);
  return due < otherDue ? -1 : 1;
}

/** What was measured, with the members that the file knows, whatever others the summary comes to show. */
export function withMeasures(items: readonly BeforeAfter[]): readonly MeasuredRecord[] {
  return items.map(({ key, title, measure: all, percentChange, improved }) => {
    const { metric, unit, direction, baseline, target, actual, changedAfterPlanning } = all;
    return { key, title, measure: { metric, unit, direction, baseline, target, actual, changedAfterPlanning }, percentChange, improved };
  });
}
