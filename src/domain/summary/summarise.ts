import { countBeforeAfter } from '../measure/before-after';
import { countOf, figureLabel } from './figures';
import { headlineOf } from './headline';
import { isOverdue, memberOf, type Count } from '../register/members';
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
import { countValues, type ValueCounts } from './value-counts';

/** What a summary is made from: what it is about, what of that the viewer may see, and what else was known at the time. */
export interface SummaryMaterial {
  readonly rows: Iterable<RegisterRow>;
  /** Without it everything is. */
  readonly isVisible?: (row: RegisterRow) => boolean;
  readonly period: Period;
  readonly timeZone: string;
  readonly today: string;
  readonly asOf: string;
}

const tileKinds = ['open', 'overdue', 'opened', 'done', 'verified', 'effective', 'declined'] as const;

const toBar = (figure: Figure, count: number): Bar => ({ figure, label: figureLabel(figure), count });

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

/** What those that were opened in the period are about, counted row by row. */
function countReferences() {
  const bySource = countValues<Source | 'none'>();
  const byClause = countValues<string>();
  const byTheme = countValues<Theme | 'none'>();
  const controls = countControls();
  return {
    add(row: RegisterRow) {
      const { source, clauses, theme } = row;
      bySource.add(source ?? 'none');
      byTheme.add(theme ?? 'none');
      for (let index = 0; index < clauses.length; index += 1) {
        const clause = clauses[index];
        if (clause !== undefined && clauses.indexOf(clause) === index) byClause.add(clause);
      }
      controls.add(row);
    },
    references: () => ({ bySource, byClause, byTheme, controls: controls.coverage() }),
  };
}

/** Every count in one pass, so that 100,000 rows are read once and not once for each bar. */
function tally({ rows, isVisible = () => true, period }: SummaryMaterial, count: Count) {
  const tiles = { overdue: 0, opened: 0, done: 0, declined: 0 };
  const byPlace = countValues<Place>();
  const byVerdict = countValues<Verdict>();
  const isInPeriod = within(count.bounds);
  const references = countReferences();
  const parts = countParts(count, period);
  let [total, notVisible] = [0, 0];
  for (const row of rows) {
    if (!isVisible(row)) {
      notVisible += 1;
      continue;
    }
    total += 1;
    parts.add(row);
    byPlace.add(row.place);
    if (isOverdue(row, count.today)) tiles.overdue += 1;
    if (isInPeriod(row.doneAt)) tiles.done += 1;
    if (isInPeriod(row.declinedAt)) tiles.declined += 1;
    const verdict = verdictOf(row, isInPeriod);
    if (verdict !== null) byVerdict.add(verdict);
    if (!isInPeriod(row.createdAt)) continue;
    tiles.opened += 1;
    references.add(row);
  }
  return { total, notVisible, tiles, byPlace, byVerdict, parts: parts.parts(), ...references.references() };
}

/** The tiles: three of their numbers are sums of what is counted anyway. */
function tilesOf({ tiles, byPlace, byVerdict }: ReturnType<typeof tally>): readonly Bar[] {
  const sumOf = <Value>(counts: ValueCounts<Value>, isSo: (value: Value) => boolean) =>
    counts.entries().reduce((sum, [value, count]) => sum + (isSo(value) ? count : 0), 0);
  const numbers = {
    ...tiles,
    open: sumOf(byPlace, isOpen),
    verified: sumOf(byVerdict, () => true),
    effective: byVerdict.of('Effective'),
  };
  return tileKinds.map((kind) => toBar({ kind }, numbers[kind]));
}

/** The clause named most comes first; equals keep the order of the standard, 9.2 before 10.1. */
function byCountThenClause([left, most]: readonly [string, number], [right, other]: readonly [string, number]): number {
  return other - most || left.localeCompare(right, 'en', { numeric: true });
}

/** All figures of the review for one viewer. */
export function summarise(material: SummaryMaterial): Summary {
  const { period, timeZone, today, asOf } = material;
  const counts = tally(material, { bounds: boundsOf(period, timeZone), today, timeZone });
  const tiles = tilesOf(counts);
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
    controls: counts.controls,
    total: counts.total,
    notVisible: counts.notVisible,
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
