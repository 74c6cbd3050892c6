import type { Attempt } from './lifecycle/attempt';
import type { FormerImplementer, FormerOwner } from './lifecycle/former-owners';
import type { Kind } from './kinds/kinds';
import type { Relation } from './links/relations';
import type { Place, Stage } from './lifecycle/stages';
import type { Source, Theme } from './links/sources';
import type { Warning } from './warnings';

export const results = ['Effective', 'Partly effective', 'Not effective'] as const;
export type Result = (typeof results)[number];

/** How bad a nonconformity is. */
export const grades = ['Major', 'Minor', 'Observation'] as const;
export type Grade = (typeof grades)[number];

export const secondCheckResults = ['Still effective', 'Not effective any more'] as const;
export type SecondCheckResult = (typeof secondCheckResults)[number];

export const directions = ['Lower is better', 'Higher is better'] as const;
export type Direction = (typeof directions)[number];

/** What a person records about an improvement or another kind of record: each a Jira field of a simple type. Dates are `yyyy-MM-dd`. */
export interface Facts {
  readonly source: Source | null;
  readonly clauses: readonly string[];
  readonly controls: readonly string[];
  readonly grade: Grade | null;
  readonly theme: Theme | null;
  /** One to five. */
  readonly impact: number | null;
  /** One to five. */
  readonly effort: number | null;
  /** One to five: how well it serves a 6.2 objective. */
  readonly alignment: number | null;
  /** What was done at once about a nonconformity: 10.2 a. */
  readonly correction: string | null;
  readonly correctedOn: string | null;
  readonly cause: string | null;
  /** Where similar ones were looked for, and what was found: 10.2 b. */
  readonly similarCases: string | null;
  /** Account id of Jira's assignee. */
  readonly owner: string | null;
  readonly dueDate: string | null;
  /** What an objective takes: 6.2 i. */
  readonly resources: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly baseline: number | null;
  readonly baselineDate: string | null;
  readonly target: number | null;
  /** Why the measure last changed after planning. */
  readonly measureChangeReason: string | null;
  readonly method: string | null;
  /** Account id. */
  readonly verifier: string | null;
  /** The result does not count before this day. */
  readonly verifyFrom: string | null;
  readonly actual: number | null;
  readonly actualDate: string | null;
  /** What shows the result, where no file is attached: a reference or an address. */
  readonly evidence: string | null;
  readonly effectiveness: Result | null;
  /** What changed in the ISMS, or why nothing had to: 10.2 e. */
  readonly ismsChange: string | null;
  /** A page and its version, or the reason why no document changed. */
  readonly documentation: string | null;
  readonly audience: string | null;
  readonly communicatedOn: string | null;
  readonly communicationProof: string | null;
  readonly secondCheckDue: string | null;
  readonly secondCheckedOn: string | null;
  readonly secondCheckActual: number | null;
  readonly secondCheckResult: SecondCheckResult | null;
  readonly holdReason: string | null;
  readonly holdUntil: string | null;
  readonly declineReason: string | null;
}
export type Fact = keyof Facts;

export interface Action {
  readonly key: string;
  readonly title: string;
  readonly done: boolean;
}

/** Who made a change: Jira names no one for an anonymous change, and keeps no name of a deleted account. */
export type Mover =
  { readonly kind: 'person' | 'app'; readonly accountId: string; readonly name: string } | { readonly kind: 'deleted' | 'unnamed' };

/** A stay at one place; `leftAt` is `null` while it lasts. Instants are ISO strings in UTC. */
export interface Visit {
  readonly place: Place;
  readonly enteredAt: string;
  readonly leftAt: string | null;
  /** Who brought it here; `null` where Jira was not asked. */
  readonly by: Mover | null;
  /** What the status was called on that day; `null` where the history does not say. */
  readonly statusName: string | null;
}

export interface Person {
  readonly accountId: string;
  readonly name: string;
}

/** A Jira record that an improvement was raised from, or that was raised from it. */
export interface LinkedRecord {
  readonly issueId: string;
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly done: boolean;
}

/** A record that the app keeps: an improvement, or its kin of another kind. */
export interface Improvement {
  readonly kind: Kind;
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly title: string;
  readonly place: Place;
  readonly createdAt: string;
  readonly facts: Facts;
  readonly actions: readonly Action[];
  /** Account ids of the people who carry it out: those of its actions, and of the work linked to it. */
  readonly implementers: readonly string[];
  /** Who was its assignee since its first step; the one of now may be among them. */
  readonly formerOwners: readonly FormerOwner[];
  /** Who was the assignee of such work since its first step. */
  readonly formerImplementers: readonly FormerImplementer[];
  /** What belongs to the attempt of now; `null` where nothing was sent back. */
  readonly attempt: Attempt | null;
  /** How many files are attached, as evidence or otherwise. */
  readonly attachments: number;
  readonly sourceRecord: LinkedRecord | null;
  /** All links that the app knows, as the viewer may see them. */
  readonly relations: readonly Relation[];
  readonly visits: readonly Visit[];
  /** Field values that need a look. */
  readonly warnings: readonly Warning[];
}

/** What no field says by itself. */
export type DerivedFact =
  | 'actions'
  | 'actionsDone'
  | 'correctiveActions'
  | 'correctiveActionsDone'
  | 'evidenceIsGiven'
  | 'targetIsReached'
  | 'verifierIsIndependent'
  | 'actorIsIndependent';

/** One thing that a move needs, in the words of the screen. */
export interface Need {
  readonly fact: Fact | DerivedFact;
  readonly label: string;
  readonly met: boolean;
}

export interface Move {
  readonly to: Stage;
  /** What the button says: "Start implementing". */
  readonly label: string;
  readonly needs: readonly Need[];
}
