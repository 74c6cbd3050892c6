import { toBeforeAfter } from '../measure/before-after';
import { daysLate, shownTiles } from '../summary/figures';
import { kindFacts, type Kind } from '../kinds/kinds';
import { isOverdue, memberOf, type Count } from '../register/members';
import { boundsOf, isWithin } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import type { Source } from '../links/sources';
import { isOpen, type Place } from '../lifecycle/stages';
import { summarise } from '../summary/summarise';
import type { Bar, BeforeAfter, Period } from '../summary/summary';
import type { ReviewInput } from './review-inputs';

/** A number of the review; `id` says what it counts, whatever its label is called. */
export interface FigureLine {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface FigureGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly FigureLine[];
}

/** A record that a section names. */
export interface ReviewItem {
  readonly key: string;
  readonly title: string;
  readonly kind: Kind;
  readonly place: Place;
  readonly dueDate: string | null;
  readonly daysLate: number;
  /** Why it is named; `null` where the section says it. */
  readonly reason: string | null;
}

/** Before and after, as the file of a signed review keeps it. */
export type MeasuredRecord = Omit<BeforeAfter, 'secondCheck'>;

/** What the data says about one input. */
export interface InputFigures {
  readonly groups: readonly FigureGroup[];
  readonly items: readonly ReviewItem[];
  /** Further ones that are not named. */
  readonly more: number;
  readonly beforeAfter: readonly MeasuredRecord[];
}

/** Inputs about which the register knows something. */
export const dataInputs = ['d1', 'd2', 'd3', 'd4', 'e', 'f', 'g'] as const satisfies readonly ReviewInput[];
export type DataInput = (typeof dataInputs)[number];
export type ReviewFigures = Readonly<Record<DataInput, InputFigures>>;

export interface FiguresMaterial {
  readonly rows: readonly RegisterRow[];
  readonly period: Period;
  readonly timeZone: string;
  readonly today: string;
}

const mostItems = 8;
const holdDays = 180;
const secondsPerDay = 86_400;

const noFigures: InputFigures = { groups: [], items: [], more: 0, beforeAfter: [] };

function flowLines(rows: readonly RegisterRow[], count: Count): readonly FigureLine[] {
  const line = (id: string, label: string, test: (row: RegisterRow) => boolean): FigureLine => ({
    id,
    label,
    count: rows.filter(test).length,
  });
  return [
    line('opened', 'opened in the period', memberOf({ kind: 'opened' }, count)),
    line('done', 'finished in the period', memberOf({ kind: 'done' }, count)),
    line('sent-back', 'sent back by a check in the period', (row) => isWithin(row.sentBackAt, count.bounds)),
    line('open', 'open now', (row) => isOpen(row.place)),
    line('overdue', 'overdue now', (row) => isOverdue(row, count.today)),
  ];
}

function toItem(row: RegisterRow, today: string, reason: string | null = null): ReviewItem {
  const { key, title, kind, place, dueDate } = row;
  return { key, title, kind, place, dueDate, daysLate: daysLate(row, today), reason };
}

function firstOf(items: readonly ReviewItem[]): Pick<InputFigures, 'items' | 'more'> {
  return { items: items.slice(0, mostItems), more: Math.max(0, items.length - mostItems) };
}

/** What is late comes first, then what is due next. */
function byUrgency(left: RegisterRow, right: RegisterRow): number {
  const [due, otherDue] = [left.dueDate ?? '9999', right.dueDate ?? '9999'];
  if (due === otherDue) return Number(left.issueId) - Number(right.issueId);
  return due < otherDue ? -1 : 1;
}

function openItems(rows: readonly RegisterRow[], { today }: Count): Pick<InputFigures, 'items' | 'more'> {
  const open = rows.filter((row) => isOpen(row.place)).sort(byUrgency);
  return firstOf(open.map((row) => toItem(row, today)));
}

function ofKinds(rows: readonly RegisterRow[], kinds: readonly Kind[], count: Count): InputFigures {
  const groups = kinds.map((kind): FigureGroup => {
    return {
      id: kind,
      title: kindFacts[kind].name,
      lines: flowLines(
        rows.filter((row) => row.kind === kind),
        count,
      ),
    };
  });
  return {
    ...noFigures,
    groups,
    ...openItems(
      rows.filter((row) => kinds.includes(row.kind)),
      count,
    ),
  };
}

function ofSource(rows: readonly RegisterRow[], source: Source, count: Count): InputFigures {
  const raised = rows.filter((row) => row.source === source);
  const groups = [{ id: source, title: 'Raised from this source', lines: flowLines(raised, count) }];
  return { ...noFigures, groups, ...openItems(raised, count) };
}

/** Objectives with their measures: reached ones of the period, and those that are pursued. */
function ofObjectives(rows: readonly RegisterRow[], count: Count): InputFigures {
  const objectives = rows.filter((row) => row.kind === 'objective');
  const told = objectives.filter((row) => isOpen(row.place) || isWithin(row.doneAt, count.bounds)).sort(byUrgency);
  return {
    ...noFigures,
    groups: [{ id: 'objective', title: kindFacts.objective.name, lines: flowLines(objectives, count) }],
    ...firstOf(told.map((row) => toItem(row, count.today))),
    beforeAfter: told.flatMap((row) => toBeforeAfter(row) ?? []).map(toMeasured),
  };
}

/** The members that the file knows, whatever others the summary comes to show. */
function toMeasured({ key, title, measure: all, percentChange, improved }: BeforeAfter): MeasuredRecord {
  const { metric, unit, direction, baseline, target, actual, changedAfterPlanning } = all;
  return { key, title, measure: { metric, unit, direction, baseline, target, actual, changedAfterPlanning }, percentChange, improved };
}

function toGroup(id: string, title: string, bars: readonly Bar[]): FigureGroup {
  const idOf = ({ figure }: Bar) => ('value' in figure ? figure.value : figure.kind);
  return { id, title, lines: bars.map((bar) => ({ id: idOf(bar), label: bar.label, count: bar.count })) };
}

/** What a review should decide: work that waits for too long, or failed its check twice. */
function needingDecision(rows: readonly RegisterRow[], { bounds, today }: Count): readonly ReviewItem[] {
  return rows
    .filter((row) => isOpen(row.place))
    .sort(byUrgency)
    .flatMap((row) => {
      if (row.reopened > 1) return [toItem(row, today, `not effective ${String(row.reopened)} times`)];
      const waits = row.place === 'on-hold' && bounds.until - row.placeSince > holdDays * secondsPerDay;
      return waits ? [toItem(row, today, 'on hold for more than two quarters')] : [];
    });
}

/** All figures of a review: a pure function of the rows, so that anybody can count again. */
export function reviewFigures({ rows, period, timeZone, today }: FiguresMaterial): ReviewFigures {
  const count: Count = { bounds: boundsOf(period, timeZone), today, timeZone };
  const ordered = [...rows].sort((left, right) => Number(left.issueId) - Number(right.issueId));
  const improvements = ordered.filter((row) => row.kind === 'improvement');
  const summary = summarise({ rows: improvements, period, timeZone, today, asOf: '', notVisible: 0 });
  return {
    d1: ofKinds(ordered, ['nonconformity', 'corrective-action'], count),
    d2: { ...ofSource(ordered, 'monitoring', count), beforeAfter: summary.beforeAfter.map(toMeasured) },
    d3: ofSource(ordered, 'audit', count),
    d4: ofObjectives(ordered, count),
    e: ofSource(ordered, 'stakeholder-feedback', count),
    f: ofSource(ordered, 'threat-intelligence', count),
    g: {
      ...noFigures,
      groups: [
        toGroup('tiles', 'Key figures', shownTiles(summary)),
        toGroup('place', 'By stage', summary.byPlace),
        toGroup('source', 'By source', summary.bySource),
        toGroup('theme', 'By theme', summary.byTheme),
        toGroup('clause', 'By clause', summary.byClause),
      ],
      ...firstOf(needingDecision(ordered, count)),
    },
  };
}

/** One sentence about the improvements of the period. */
export function reviewHeadline({ rows, ...count }: FiguresMaterial): string {
  const improvements = rows.filter((row) => row.kind === 'improvement');
  return summarise({ rows: improvements, ...count, asOf: '', notVisible: 0 }).headline;
}
