import type { Direction, Result } from '../../../src/domain/improvement';
import type { Source, Theme } from '../../../src/domain/links/sources';
import type { Stage } from '../../../src/domain/lifecycle/stages';
import type { Colleague } from './colleagues';

/** Where the records live that improvements are raised from: a Jira project for each source. */
export const recordProjects = {
  AUD: 'Audit findings',
  INC: 'Incidents',
  REV: 'Management review decisions',
  FB: 'Customer requests',
  THR: 'Threat reports',
  MON: 'Metrics',
} as const;
export type RecordProject = keyof typeof recordProjects;

/** Impact, effort and alignment, one to five each. */
export type Score = readonly [impact: number, effort: number, alignment: number];

export interface Measure {
  readonly metric: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number;
  /** The target that was planned, and why it changed to the one above once work had started. */
  readonly before?: { readonly target: number; readonly reason: string };
  readonly method: string;
}

export interface Plan {
  readonly owner: Colleague;
  readonly verifier: Colleague;
  /** Days from being raised to the due date. */
  readonly due: number;
  readonly actions: readonly string[];
  readonly measure: Measure;
}

/** One verification: the number found and what the verifier made of it. All but the last sent the improvement back to planning. */
export interface Check {
  readonly actual: number;
  readonly result: Result;
}

export interface Finish {
  readonly documentation: string;
  readonly audience: string;
  readonly proof: string;
}

export type SideStep =
  | { readonly to: 'on-hold'; readonly reason: string; /** Days from today. */ readonly until: number }
  | { readonly to: 'declined'; readonly reason: string };

/** One improvement of the demo, as its history will tell it. */
export interface Story {
  readonly title: string;
  readonly source: Source;
  readonly record: { readonly project: RecordProject; readonly title: string } | null;
  readonly raisedBy: Colleague;
  /** Days before today. */
  readonly raised: number;
  /** Days from being raised to the last thing that happened. */
  readonly lasts: number;
  /** The last stage of the line that it reached. */
  readonly reached: Stage;
  readonly clauses: readonly string[];
  readonly controls: readonly string[];
  readonly theme: Theme;
  readonly score?: Score;
  readonly plan?: Plan;
  readonly checks?: readonly Check[];
  readonly finish?: Finish;
  readonly aside?: SideStep;
  /** Who may see it: everybody in the project, unless told. */
  readonly visibleTo?: 'security team';
}
