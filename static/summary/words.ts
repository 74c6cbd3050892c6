import { parseISO } from 'date-fns';
import type { Figure, Period, Summary } from '../../src/domain/summary';
import type { Locale } from '../shared/locale';

/** "1 Jan – 31 Mar 2026": days have no zone. */
export function periodWords({ from, to }: Period, { language }: Locale): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  return format.formatRange(parseISO(from), parseISO(to));
}

/** What a figure counts, in the words of the bar it was opened from. */
export function figureLabel(figure: Figure, summary: Summary): string {
  const bars = [...summary.tiles, ...summary.byPlace, ...summary.bySource, ...summary.byClause, ...summary.byTheme];
  const key = JSON.stringify(figure);
  const label = bars.find((bar) => JSON.stringify(bar.figure) === key)?.label ?? figure.kind;
  return figure.kind === 'clause' ? `Clause ${label}` : `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

/** "−67 %" with a true minus sign; a word where there is no percentage. */
export function percentWords(percentChange: number | null): string {
  if (percentChange === null) return 'from zero';
  const rounded = Math.round(Math.abs(percentChange));
  if (rounded === 0) return 'no change';
  return `${percentChange < 0 ? '−' : '+'}${rounded} %`;
}
