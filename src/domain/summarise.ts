import { toBeforeAfter } from './before-after';
import { belongsTo, countOf, figureLabel, type Count } from './figures';
import { headlineOf } from './headline';
import { boundsOf, isWithin } from './period';
import type { RegisterRow } from './register-row';
import { sources, themes, type Source, type Theme } from './sources';
import { placesOf } from './kinds/lines';
import type { Place } from './stages';
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

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

const tileFigures = tileKinds.map((kind) => ({ kind }) as const);

/** Every count in one pass, so that 100,000 rows are read once and not once for each bar. */
function tally(rows: readonly RegisterRow[], count: Count) {
  const tiles = new Map<(typeof tileKinds)[number], number>();
  const byPlace = new Map<Place, number>();
  const bySource = new Map<Source | 'none', number>();
  const byClause = new Map<string, number>();
  const byTheme = new Map<Theme | 'none', number>();
  for (const row of rows) {
    for (const figure of tileFigures) if (belongsTo(row, figure, count)) add(tiles, figure.kind);
    add(byPlace, row.place);
    if (!isWithin(row.createdAt, count.bounds)) continue;
    add(bySource, row.source ?? 'none');
    for (const clause of new Set(row.clauses)) add(byClause, clause);
    add(byTheme, row.theme ?? 'none');
  }
  return { tiles, byPlace, bySource, byClause, byTheme };
}

/** The clause named most comes first; equals keep the order of the standard, 9.2 before 10.1. */
function byCountThenClause([left, most]: readonly [string, number], [right, other]: readonly [string, number]): number {
  return other - most || left.localeCompare(right, 'en', { numeric: true });
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
  const counts = tally(rows, count);
  const tiles = tileFigures.map((figure) => toBar(figure, counts.tiles.get(figure.kind) ?? 0));
  const bySource = [...sources, 'none' as const].map((value) => toBar({ kind: 'source', value }, counts.bySource.get(value) ?? 0));
  const byTheme = [...themes, 'none' as const].map((value) => toBar({ kind: 'theme', value }, counts.byTheme.get(value) ?? 0));
  const clauses = [...counts.byClause].sort(byCountThenClause);
  const summary = {
    period,
    asOf,
    tiles,
    verified: { total: countOf(tiles, 'verified'), effective: countOf(tiles, 'effective') },
    byPlace: placesOf('improvement').map((value) => toBar({ kind: 'place', value }, counts.byPlace.get(value) ?? 0)),
    bySource: withoutEmptyRest(bySource),
    byClause: clauses.map(([value, n]) => toBar({ kind: 'clause', value }, n)),
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
