import { z } from 'zod';
import { allAttributeValues, type AttributeValue } from '../domain/catalogue/attributes';
import { frameworks, type Framework } from '../domain/catalogue/frameworks';
import { coveragePeriods, evidenceStates, type EvidenceState } from '../domain/evidence/choices';
import type { Activity } from '../domain/evidence/count-activity';
import type { FrameworkEdit, HeldPair } from '../domain/evidence/framework-edits';
import type { Person } from '../domain/improvement';
import { kinds } from '../domain/kinds/kinds';
import type { Period } from '../domain/summary/summary';
import type { RecordsInJira } from './register';
import { day, id, pageNumber, text, type ProjectChoice } from './values';

const filter = {
  /** None for all that are set up. */
  projectIds: z.array(id).max(50).default([]),
  kind: z.enum(kinds).nullable().default('improvement'),
  period: z.enum(coveragePeriods).default('any'),
  from: day.optional(),
  to: day.optional(),
};
const coverageFilter = z.strictObject(filter);
export type CoverageFilter = z.output<typeof coverageFilter>;

const reference = z.string().trim().min(1).max(20);
/** Numbers of other frameworks; what a formula could begin with is none. */
const point = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,:()/-]{0,39}$/u, 'Use the number of the point, such as ID.IM-01, with at most 40 characters.');

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('control'), id: reference }),
  z.strictObject({ kind: z.literal('clause'), id: reference }),
  z.strictObject({ kind: z.literal('attribute'), value: z.enum(allAttributeValues) }),
  z.strictObject({ kind: z.literal('framework'), framework: z.enum(frameworks), point }),
]);

/** What the page of controls and clauses may ask. */
export const coverageInputs = {
  viewControls: coverageFilter,
  viewFramework: z.strictObject({ ...filter, framework: z.enum(frameworks) }),
  listEvidence: z.strictObject({ ...filter, subject, state: z.enum(evidenceStates), page: pageNumber }),
  /** Jira administrators: a line more or less among the suggestions for a framework, and why; undoing such a change needs no reason. */
  changeFrameworkLine: z.strictObject({
    framework: z.enum(frameworks),
    reference,
    point,
    change: z.enum(['added', 'removed']),
    reason: text.nullable().default(null),
  }),
} as const;

/** What every look at the controls begins with. */
export interface CoverageHead {
  /** Those that the person may browse, whichever were chosen. */
  readonly projects: readonly ProjectChoice[];
  /** `null` for all time. */
  readonly period: Period | null;
  /** Today in the person's zone. */
  readonly today: string;
  readonly asOf: string;
  /** Records of the kind asked for that the person may see. */
  readonly total: number;
  /** Of these projects, of whatever kind. */
  readonly notVisible: number;
}

/** A control or a clause by its number. */
export interface ReferenceLine extends Activity {
  readonly id: string;
}

/** A value of an attribute, and how many of the controls that bear it have none that is open or done. */
export interface AttributeLine extends Activity {
  readonly value: AttributeValue;
  readonly controls: number;
  readonly without: number;
}

export interface ControlsView extends CoverageHead {
  readonly controls: readonly ReferenceLine[];
  readonly clauses: readonly ReferenceLine[];
  readonly attributes: readonly AttributeLine[];
}

/** A point of a framework, and what leads to it. */
export interface PointLine extends Activity {
  readonly point: string;
  readonly pairs: readonly Omit<HeldPair, 'point'>[];
}

export interface PointGroup extends Activity {
  readonly group: string;
  readonly points: readonly PointLine[];
}

export interface FrameworkView extends CoverageHead {
  readonly framework: Framework;
  readonly groups: readonly PointGroup[];
  /** What administrators added and took away. */
  readonly edits: readonly FrameworkEdit[];
  /** Who did. */
  readonly people: readonly Person[];
  readonly mayEdit: boolean;
}

/** Points of another framework that the same evidence may help, and what administrators changed about them. */
export interface Elsewhere {
  readonly framework: Framework;
  readonly points: readonly string[];
  readonly edits: readonly FrameworkEdit[];
}

/** The records about one subject. */
export interface EvidenceList extends RecordsInJira {
  /** The clauses and controls that they name. */
  readonly references: readonly string[];
  /** Of a control or clause only. */
  readonly elsewhere: readonly Elsewhere[];
  /** Who changed what leads there. */
  readonly editors: readonly Person[];
  readonly counts: Readonly<Record<EvidenceState, number>>;
}

export interface CoverageResults {
  viewControls: ControlsView;
  viewFramework: FrameworkView;
  listEvidence: EvidenceList;
  /** All edits of that framework. */
  changeFrameworkLine: readonly FrameworkEdit[];
}
