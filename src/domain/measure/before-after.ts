import type { BeforeAfter } from '../summary/summary';
import type { RegisterRow, RowMeasure } from '../register/register-row';

/** Change from baseline to actual in percent, rounded to one decimal; `null` without an actual or with a zero baseline. */
export function percentChange({ baseline, actual }: Pick<RowMeasure, 'baseline' | 'actual'>): number | null {
  if (actual === null || baseline === 0) return null;
  return Math.round(((actual - baseline) / Math.abs(baseline)) * 1000) / 10;
}

/** "−67 %" with a true minus sign; words where there is no percentage. */
export function percentWords(percentChange: number | null): string {
  if (percentChange === null) return 'from zero';
  const rounded = Math.round(Math.abs(percentChange));
  if (rounded === 0) return 'no change';
  return `${percentChange < 0 ? '−' : '+'}${rounded} %`;
}

/** Whether the number moved the way the measure wants; standing still is no improvement. */
export function hasImproved({ direction, baseline, actual }: Pick<RowMeasure, 'direction' | 'baseline' | 'actual'>): boolean {
  if (actual === null) return false;
  return direction === 'Lower is better' ? actual < baseline : actual > baseline;
}

/** Whether the actual reached the target; `null` when either is missing. */
export function hasReachedTarget({ direction, target, actual }: Pick<RowMeasure, 'direction' | 'target' | 'actual'>): boolean | null {
  if (actual === null || target === null) return null;
  return direction === 'Lower is better' ? actual <= target : actual >= target;
}

/** The before and after of a row; `null` when it was not measured twice. */
export function toBeforeAfter(row: RegisterRow): BeforeAfter | null {
  const { measure } = row;
  if (measure === null || measure.actual === null) return null;
  return {
    key: row.key,
    title: row.title,
    measure,
    percentChange: percentChange(measure),
    improved: hasImproved(measure),
    secondCheck: row.secondCheckActual,
    changedAfterVerification: row.changedAfterVerification,
  };
}

const mostBeforeAfter = 12;
const largest = (item: BeforeAfter) => Math.abs(item.percentChange ?? 0);

/** The largest changes of what was verified or finished in the period. Only those few are kept, of however many. */
export function countBeforeAfter(isInPeriod: (instant: number | null) => boolean) {
  const kept: BeforeAfter[] = [];
  return {
    add(row: RegisterRow) {
      if (row.measure === null || (!isInPeriod(row.verifiedAt) && !isInPeriod(row.doneAt))) return;
      const item = toBeforeAfter(row);
      if (item === null) return;
      const last = kept[mostBeforeAfter - 1];
      if (last !== undefined && largest(last) >= largest(item)) return;
      const position = kept.findIndex((other) => largest(other) < largest(item));
      kept.splice(position === -1 ? kept.length : position, 0, item);
      if (kept.length > mostBeforeAfter) kept.pop();
    },
    items: () => kept,
  };
}
