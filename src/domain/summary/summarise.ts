import { countBeforeAfter } from '../measure/before-after';
import { countOf, figureLabel } from './figures';
import { headlineOf } from './headline';
import { memberOf, type Count } from '../register/members';
import { boundsOf, within } from './period';
import type { RegisterRow } from '../register/register-row';
import { countPlaceTimes } from '../flow/durations';
import { countControls } from '../flow/control-coverage';
import { decisionsOf } from '../flow/decisions';
import { countFlow } from '../flow/flow';
import { countLeadTime } from '../flow/lead-time';
import { countSourceCoverage } from '../flow/source-coverage';
import { verdictOf, verdicts, type Verdict } from '../flow/verdicts';
import { sources, themes, type Source, type Theme } from '../links/sources';
import { placesOf } from '../kinds/lines';
import { isOpen, type Place } from '../lifecycle/stages';
import type { Bar, Figure, Period, Summary } from './summary';
import { countValues } from './value-counts';

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

const toBar = (figure: Figure, count: number): Bar => ({ figure, label: figureLabel(figure), count });

const tileFigures = tileKinds.map((kind) => ({ kind }) as const);

/** All that is more than one number a group, counted row by row. */
function countParts(count: Count, period: Period) {
  const isInPeriod = within(count.bounds);
  const flow = countFlow({ ...count, period });
  const leadTime = countLeadTime(count.bounds);
  const beforeAfter = countBeforeAfter(isInPeriod);
  const placeTimes = countPlaceTimes(count.bounds);
  const sourceCoverage = countSourceCoverage({ ...count, period });
  const open: RegisterRow[] = [];
  return {
    add(row: RegisterRow) {
      flow.add(row);
      leadTime.add(row);
      beforeAfter.add(row);
      placeTimes.add(row);
      sourceCoverage.add(row);
      if (isOpen(row.place)) open.push(row);
    },
    parts() {
      const { placeTimes: times, ageLimits } = placeTimes.result();
      return {
        beforeAfter: beforeAfter.items(),
        flow: flow.flow(),
        leadTime: leadTime.leadTime(),
        placeTimes: times,
        decisions: decisionsOf({ ...count, open, limits: ageLimits, memberOf: (figure) => memberOf(figure, count) }),
        sourceCoverage: sourceCoverage.coverage(),
      };
    },
  };
}

/** Every count in one pass, so that 100,000 rows are read once and not once for each bar. */
function tally(rows: readonly RegisterRow[], count: Count, period: Period) {
  const tiles = tileFigures.map((figure) => ({ figure, isMember: memberOf(figure, count), count: 0 }));
  const byPlace = countValues<Place>();
  const bySource = countValues<Source | 'none'>();
  const byClause = countValues<string>();
  const byTheme = countValues<Theme | 'none'>();
  const byVerdict = countValues<Verdict>();
  const isInPeriod = within(count.bounds);
  const controls = countControls();
  const parts = countParts(count, period);
  for (const row of rows) {
    for (const tile of tiles) if (tile.isMember(row)) tile.count += 1;
    parts.add(row);
    byPlace.add(row.place);
    const verdict = verdictOf(row, isInPeriod);
    if (verdict !== null) byVerdict.add(verdict);
    if (!isInPeriod(row.createdAt)) continue;
    bySource.add(row.source ?? 'none');
    row.clauses.forEach((clause, index) => {
      if (row.clauses.indexOf(clause) === index) byClause.add(clause);
    });
    byTheme.add(row.theme ?? 'none');
    controls.add(row);
  }
  return { tiles, byPlace, bySource, byClause, byTheme, byVerdict, parts: { ...parts.parts(), controls: controls.coverage() } };
}

/** The clause named most comes first; equals keep the order of the standard, 9.2 before 10.1. */
function byCountThenClause([left, most]: readonly [string, number], [right, other]: readonly [string, number]): number {
  return other - most || left.localeCompare(right, 'en', { numeric: true });
}

/** All figures of the review for one viewer. */
export function summarise({ rows, period, timeZone, today, asOf, notVisible }: SummaryMaterial): Summary {
  const count: Count = { bounds: boundsOf(period, timeZone), today, timeZone };
  const counts = tally(rows, count, period);
  const tiles = counts.tiles.map(({ figure, count: n }) => toBar(figure, n));
  const bySource = [...sources, 'none' as const].map((value) => toBar({ kind: 'source', value }, counts.bySource.of(value)));
  const byTheme = [...themes, 'none' as const].map((value) => toBar({ kind: 'theme', value }, counts.byTheme.of(value)));
  const clauses = counts.byClause.entries().toSorted(byCountThenClause);
  const summary = {
    period,
    asOf,
    tiles,
    verified: { total: countOf(tiles, 'verified'), effective: countOf(tiles, 'effective') },
    byPlace: placesOf('improvement').map((value) => toBar({ kind: 'place', value }, counts.byPlace.of(value))),
    bySource: withoutEmptyRest(bySource),
    byClause: clauses.map(([value, n]) => toBar({ kind: 'clause', value }, n)),
    byTheme: withoutEmptyRest(byTheme),
    verdicts: verdicts.map((value) => toBar(verdictFigure(value), counts.byVerdict.of(value))),
    ...counts.parts,
    total: rows.length,
    notVisible,
  };
  return { ...summary, headline: headlineOf(summary) };
}

/** Effective is what the tile counts. */
function verdictFigure(value: Verdict): Figure {
  return value === 'Effective' ? { kind: 'effective' } : { kind: 'verdict', value };
}

/** A source that brought nothing is news; an empty "none recorded" is not. */
function withoutEmptyRest(bars: readonly Bar[]): readonly Bar[] {
  return bars.filter((bar) => bar.count > 0 || !('value' in bar.figure) || bar.figure.value !== 'none');
}
