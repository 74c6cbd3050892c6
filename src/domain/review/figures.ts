import type { Kind } from '../kinds/kinds';
import type { Count } from '../register/members';
import { boundsOf } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import type { Place } from '../lifecycle/stages';
import { summarise } from '../summary/summarise';
import type { BeforeAfter, Period } from '../summary/summary';
import { written, type CountedInput } from './counted';
import { withMeasures } from './items';
import { ofImprovements, ofImprovementsFirst, ofKinds, ofObjectives, ofSource } from './sections';
import type { ReviewInput } from './review-inputs';
import { latestFormat, type SnapshotFormat } from './snapshot-format';

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
export type MeasuredRecord = Omit<BeforeAfter, 'secondCheck' | 'changedAfterVerification'>;

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
export type CountedReview = Readonly<Record<DataInput, CountedInput>>;
export type ReviewFigures = Readonly<Record<DataInput, InputFigures>>;

export interface FiguresMaterial {
  readonly rows: readonly RegisterRow[];
  readonly period: Period;
  readonly timeZone: string;
  readonly today: string;
}

/**
 * Counts a review from rows as a format of the record has it: a later one counts what the one before did not, and both can be counted for
 * ever, so that anybody can count again.
 */
export function countReview({ rows, period, timeZone, today }: FiguresMaterial, format: SnapshotFormat): CountedReview {
  const count: Count = { bounds: boundsOf(period, timeZone), today, timeZone };
  const ordered = [...rows].sort((left, right) => Number(left.issueId) - Number(right.issueId));
  const improvements = ordered.filter((row) => row.kind === 'improvement');
  const summary = summarise({ rows: improvements, period, timeZone, today, asOf: '' });
  const material = { rows: ordered, count, format };
  return {
    d1: ofKinds(['nonconformity', 'corrective-action'], material),
    d2: { ...ofSource('monitoring', material), beforeAfter: withMeasures(summary.beforeAfter) },
    d3: ofSource('audit', material),
    d4: ofObjectives(material),
    e: ofSource('stakeholder-feedback', material),
    f: ofSource('threat-intelligence', material),
    g: format === 'clause-10-review-1' ? ofImprovementsFirst(summary, material) : ofImprovements(summary, material),
  };
}

/** The figures of a review as its record keeps them. */
export function reviewFigures(material: FiguresMaterial, format: SnapshotFormat = latestFormat): ReviewFigures {
  const { d1, d2, d3, d4, e, f, g } = countReview(material, format);
  return {
    ...{ d1: written(d1), d2: written(d2), d3: written(d3), d4: written(d4) },
    ...{ e: written(e), f: written(f), g: written(g) },
  };
}

/** One sentence about the improvements of the period. */
export function reviewHeadline({ rows, ...count }: FiguresMaterial): string {
  const improvements = rows.filter((row) => row.kind === 'improvement');
  return summarise({ rows: improvements, ...count, asOf: '' }).headline;
}
