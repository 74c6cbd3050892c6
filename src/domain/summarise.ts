import { toBeforeAfter } from './before-after';
import { belongsTo, countOf, figureLabel, type Count } from './figures';
import { headlineOf } from './headline';
import { boundsOf, isWithin } from './period';
import type { RegisterRow } from './register-row';
import { sources, themes } from './sources';
import { places } from './stages';
import type { Bar, BeforeAfter, Figure, Period, Summary } from './summary';

/** What a summary is made from: the rows the viewer may see, and what else was known at the time. */
export interface SummaryMaterial {
  readonly rows: readonly RegisterRow[];
  readonly period: Period;
  readonly timeZone: string;
  readonly today: string;
  readonly asOf: string;
  readonly notVisible: number;
}

const tileKinds = ['open', 'overdue', 'opened', 'done', 'verified', 'effective', 'declined'] as const;
const mostBeforeAfter = 12;

const toBar = (figure: Figure, count: number): Bar => ({ figure, label: figureLabel(figure), count });

/** Counts many values in one pass, so that 100,000 rows are read once for each chart and not once for each bar. */
function tally<Value extends string>(rows: readonly RegisterRow[], valuesOf: (row: RegisterRow) => readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Clauses in the order of the standard: 9.2 before 10.1. */
function byNumber(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}

function beforeAfterOf(rows: readonly RegisterRow[], count: Count): readonly BeforeAfter[] {
  return rows
    .filter((row) => isWithin(row.verifiedAt, count.bounds) || isWithin(row.doneAt, count.bounds))
    .map(toBeforeAfter)
    .filter((item) => item !== null)
    .sort((left, right) => Math.abs(right.percentChange ?? 0) - Math.abs(left.percentChange ?? 0))
    .slice(0, mostBeforeAfter);
}

/** All figures of the review for one viewer. */
export function summarise({ rows, period, timeZone, today, asOf, notVisible }: SummaryMaterial): Summary {
  const count: Count = { bounds: boundsOf(period, timeZone), today };
  const tiles = tileKinds.map((kind) => toBar({ kind }, rows.filter((row) => belongsTo(row, { kind }, count)).length));
  const opened = rows.filter((row) => belongsTo(row, { kind: 'opened' }, count));
  const placeCounts = tally(rows, (row) => [row.place]);
  const sourceCounts = tally(opened, (row) => [row.source ?? ('none' as const)]);
  const clauseCounts = tally(opened, (row) => row.clauses);
  const themeCounts = tally(opened, (row) => [row.theme ?? ('none' as const)]);
  const bySource = [...sources, 'none' as const].map((value) => toBar({ kind: 'source', value }, sourceCounts.get(value) ?? 0));
  const byTheme = [...themes, 'none' as const].map((value) => toBar({ kind: 'theme', value }, themeCounts.get(value) ?? 0));
  const summary = {
    period,
    asOf,
    tiles,
    verified: { total: countOf(tiles, 'verified'), effective: countOf(tiles, 'effective') },
    byPlace: places.map((value) => toBar({ kind: 'place', value }, placeCounts.get(value) ?? 0)),
    bySource: withoutEmptyRest(bySource),
    byClause: [...clauseCounts].sort(([left], [right]) => byNumber(left, right)).map(([value, n]) => toBar({ kind: 'clause', value }, n)),
    byTheme: withoutEmptyRest(byTheme),
    beforeAfter: beforeAfterOf(rows, count),
    total: rows.length,
    notVisible,
  };
  return { ...summary, headline: headlineOf(summary) };
}

/** A source that brought nothing is news; an empty "none recorded" is not. */
function withoutEmptyRest(bars: readonly Bar[]): readonly Bar[] {
  return bars.filter((bar) => bar.count > 0 || !('value' in bar.figure) || bar.figure.value !== 'none');
}
