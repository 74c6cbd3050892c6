import type { Figure, Summary } from '../../src/domain/summary';

/** What a figure counts, in the words of the bar it was opened from. */
export function figureLabel(figure: Figure, summary: Summary): string {
  const bars = [...summary.tiles, ...summary.byPlace, ...summary.bySource, ...summary.byClause, ...summary.byTheme];
  const key = JSON.stringify(figure);
  const label = bars.find((bar) => JSON.stringify(bar.figure) === key)?.label ?? figure.kind;
  return figure.kind === 'clause' ? `Clause ${label}` : `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
