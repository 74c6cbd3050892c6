import type { AttributeValue } from '../catalogue/attributes';
import type { Kind } from '../kinds/kinds';
import type { RowMeasure } from '../register/register-row';
import type { ControlCoverage } from '../flow/control-coverage';
import type { Decisions } from '../flow/decisions';
import type { PlaceTime } from '../flow/durations';
import type { Flow } from '../flow/flow';
import type { LeadTime } from '../flow/lead-time';
import type { SourceCoverage } from '../flow/source-coverage';
import type { Verdict } from '../flow/verdicts';
import type { Place } from '../lifecycle/stages';
import type { Source, Theme } from '../links/sources';

/** A closed span of days, `yyyy-MM-dd`, in the viewer's zone. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a number counts, so that its list can be asked for again. Days in a figure are its own, whatever the period is. */
export type Figure = PlainFigure | { readonly kind: 'any-of'; readonly figures: readonly PlainFigure[] };

export type PlainFigure =
  | { readonly kind: 'open' | 'overdue' | 'opened' | 'done' | 'verified' | 'declined' | 'effective' | 'passed' }
  /** What a check sent back in the period, for the last time. */
  | { readonly kind: 'sent-back' }
  | { readonly kind: 'place'; readonly value: Place }
  | { readonly kind: 'source'; readonly value: Source | 'none' }
  | { readonly kind: 'theme'; readonly value: Theme | 'none' }
  | { readonly kind: 'clause'; readonly value: string }
  | { readonly kind: 'control'; readonly value: string }
  /** A value of an attribute of ISO/IEC 27002: what names one of its controls. */
  | { readonly kind: 'attribute'; readonly value: AttributeValue }
  /** What verifications of the period came to. */
  | { readonly kind: 'verdict'; readonly value: Verdict }
  | { readonly kind: 'opened-in' | 'done-in'; readonly from: string; readonly to: string }
  /** What stood at a place at the end of a day. */
  | { readonly kind: 'at'; readonly value: Place; readonly on: string }
  /** What was open at the end of a day. */
  | { readonly kind: 'open-on'; readonly on: string }
  /** What left a place in the period, and is neither there again nor on hold. */
  | { readonly kind: 'left'; readonly value: Place }
  | { readonly kind: 'source-in'; readonly value: Source | 'none'; readonly from: string; readonly to: string }
  /** What is at a place since before a day. */
  | { readonly kind: 'since'; readonly value: Place; readonly before: string }
  | { readonly kind: 'due-before'; readonly before: string }
  /** What is open, and was sent back by a check twice or more often. */
  | { readonly kind: 'not-effective-twice' };

/** What is counted of the records opened in the period. */
export type OpenedFigure = Extract<PlainFigure, { kind: 'source' | 'clause' | 'theme' | 'control' | 'attribute' }>;

/** What does not depend on the period of the summary. */
export type DatedFigure = Extract<PlainFigure, { from: string } | { before: string } | { on: string } | { kind: 'not-effective-twice' }>;

export interface Bar {
  readonly figure: Figure;
  readonly label: string;
  readonly count: number;
}

export interface BeforeAfter {
  readonly key: string;
  readonly title: string;
  readonly measure: RowMeasure;
  /** Change from baseline to actual in percent, negative when the number fell; `null` for a zero baseline. */
  readonly percentChange: number | null;
  /** Whether the change goes the way the measure wants. */
  readonly improved: boolean;
  /** The value of the second check, a while after the end; `null` before. */
  readonly secondCheck: number | null;
  /** What was verified is not what stands there now, or did not stand there all the time. */
  readonly changedAfterVerification: boolean;
}

/** The improvement summary for one viewer, one period and some projects: all that the macro draws and exports. */
export interface Summary {
  readonly period: Period;
  /** ISO instant of the newest change the register knows. */
  readonly asOf: string;
  /** One sentence that answers "are we improving?" from the numbers below. */
  readonly headline: string;
  readonly tiles: readonly Bar[];
  /** Verified in the period, and how many of them were effective: the rate is shown with its n. */
  readonly verified: { readonly total: number; readonly effective: number };
  readonly byPlace: readonly Bar[];
  readonly bySource: readonly Bar[];
  readonly byClause: readonly Bar[];
  readonly byTheme: readonly Bar[];
  readonly beforeAfter: readonly BeforeAfter[];
  readonly flow: Flow;
  readonly leadTime: LeadTime;
  readonly placeTimes: readonly PlaceTime[];
  readonly decisions: Decisions;
  /** Together all that was verified in the period. */
  readonly verdicts: readonly Bar[];
  readonly sourceCoverage: SourceCoverage;
  readonly controls: ControlCoverage;
  readonly total: number;
  /** Improvements in these projects that the viewer may not see. */
  readonly notVisible: number;
}

/** A line of the list behind a number. */
export interface ListedImprovement {
  readonly kind: Kind;
  readonly issueId: string;
  readonly key: string;
  readonly title: string;
  readonly place: Place;
  readonly source: Source | null;
  readonly controls: readonly string[];
  readonly ownerId: string | null;
  readonly dueDate: string | null;
  /** Whole days past the due date; 0 when not overdue. */
  readonly daysLate: number;
  readonly result: string | null;
  /** The result, or the value that it rests on, was changed once it had been verified. */
  readonly changedAfterVerification: boolean;
}
