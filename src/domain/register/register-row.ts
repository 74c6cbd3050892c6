import type { Direction, Fact, Result, SecondCheckResult } from '../improvement';
import type { Kind } from '../kinds/kinds';
import type { Place } from '../lifecycle/stages';
import type { Source, Theme } from '../links/sources';

/** The facts that a row is made from: what the register reads of many issues, and no more. */
export const rowFacts = [
  'source',
  'clauses',
  'controls',
  'theme',
  'impact',
  'effort',
  'alignment',
  'owner',
  'dueDate',
  'metric',
  'unit',
  'direction',
  'baseline',
  'baselineDate',
  'target',
  'verifier',
  'actual',
  'actualDate',
  'effectiveness',
  'secondCheckedOn',
  'secondCheckActual',
  'secondCheckResult',
] as const satisfies readonly Fact[];

/** What the register remembers of one improvement: enough for every figure, nothing that Jira could not give again. Instants are seconds since 1970. */
export interface RegisterRow {
  readonly kind: Kind;
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly title: string;
  readonly place: Place;
  readonly placeSince: number;
  /** The places it came through, oldest first; the last is the one it is at. */
  readonly way: readonly Place[];
  /** Whole hours after its creation at which it came to each place of its way. */
  readonly reached: readonly number[];
  readonly source: Source | null;
  readonly clauses: readonly string[];
  readonly controls: readonly string[];
  readonly theme: Theme | null;
  /** Marks from one to five, which make the priority. */
  readonly impact: number | null;
  readonly effort: number | null;
  readonly alignment: number | null;
  readonly ownerId: string | null;
  readonly verifierId: string | null;
  readonly createdAt: number;
  readonly dueDate: string | null;
  /** When its line ended for the last time and stayed so; `null` while open or declined. */
  readonly doneAt: number | null;
  /** When it left Verifying for the next stage; `null` if it never did, or was reopened since. */
  readonly verifiedAt: number | null;
  /** When a check last sent it back. */
  readonly sentBackAt: number | null;
  readonly effectiveness: Result | null;
  /** Its result or the value that this rests on was changed after a verification, and before a failed check began the work anew. */
  readonly changedAfterVerification: boolean;
  /** The days of what was measured, as `yyyy-MM-dd`. */
  readonly baselineDate: string | null;
  readonly actualDate: string | null;
  /** What the second check found; `null` where there was none since the result was recorded. */
  readonly secondCheckResult: SecondCheckResult | null;
  readonly secondCheckActual: number | null;
  readonly secondCheckedOn: string | null;
  readonly declinedAt: number | null;
  /** How often a check sent it back. */
  readonly reopened: number;
  readonly measure: RowMeasure | null;
  /** It carries an issue security level, so the viewer's right to it must be asked one by one. */
  readonly restricted: boolean;
}

export interface RowMeasure {
  readonly metric: string;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number | null;
  readonly actual: number | null;
  /** Its metric, unit, direction, baseline or target were changed once work had started. */
  readonly changedAfterPlanning: boolean;
}
