import type { Fact, Need, Result, SecondCheckResult } from '../improvement';
import type { Place, Stage } from './stages';

/** One thing that must be true before a record may enter a place. */
export interface Requirement extends Pick<Need, 'fact' | 'label'> {
  /** The results that let it pass; without them any value does. */
  readonly results?: readonly (Result | SecondCheckResult)[];
  /** For a day: it must have come, and must not be before the day in this other field, where there is one. */
  readonly notBefore?: { readonly fact: Fact; readonly label: string };
  /** What the attempt before left does not count; without an attempt before, everything does. A `dated` day must not lie in it either. */
  readonly ofThisAttempt?: 'recorded' | 'dated';
}

/** A way back to an earlier stage, when a check failed. */
export interface Return {
  /** What the button says; the Jira transition has the same name. */
  readonly name: string;
  readonly from: Stage;
  readonly to: Stage;
  readonly gate: readonly Requirement[];
}

/** The way of one kind of record: its stages in order, what each place asks for, and where a failed check leads. */
export interface Line {
  readonly stages: readonly [Stage, ...Stage[]];
  readonly gates: Readonly<Partial<Record<Place, readonly Requirement[]>>>;
  readonly returns: readonly Return[];
}
