import type { Grade, Result } from '../../../src/domain/improvement';
import type { Source } from '../../../src/domain/links/sources';
import type { Colleague } from './colleagues';
import type { RecordProject } from './story';

/** Days are counted from the day on which the nonconformity was raised. */
export interface CorrectiveStory {
  readonly title: string;
  readonly owner: Colleague;
  readonly verifier: Colleague;
  readonly raised: number;
  readonly due: number;
  readonly method: string;
  /** When work began; absent while it is planned. */
  readonly started?: number;
  /** When it was verified as effective, and by what; absent while it is open. */
  readonly verified?: { readonly after: number; readonly evidence: string };
}

/** One way from the cause to the check: a check that failed leads into the next round. */
export interface Round {
  readonly analysed: number;
  readonly cause: string;
  readonly similarCases: string;
  readonly actions: readonly CorrectiveStory[];
  /** When carrying out began, and when it was ready to be verified. */
  readonly started?: number;
  readonly ready?: number;
  readonly check?: { readonly after: number; readonly result: Result; readonly evidence: string };
}

/** One nonconformity of the demo, as its history will tell it. */
export interface NonconformityStory {
  readonly title: string;
  readonly source: Source;
  readonly record: { readonly project: RecordProject; readonly title: string };
  readonly raisedBy: Colleague;
  /** Days before today. */
  readonly raised: number;
  readonly owner: Colleague;
  readonly verifier: Colleague;
  /** Days from being raised to the due date. */
  readonly due: number;
  readonly clauses: readonly string[];
  readonly controls: readonly string[];
  /** As it was raised; absent while it is not graded. */
  readonly grade?: Grade;
  readonly regrade?: { readonly after: number; readonly to: Grade };
  readonly corrected?: { readonly after: number; readonly correction: string };
  readonly rounds: readonly Round[];
  readonly ismsChange?: string;
  readonly declined?: { readonly after: number; readonly reason: string };
  /** Title of the improvement that goes beyond it. */
  readonly ledTo?: string;
  /** Title of the earlier nonconformity that it repeats. */
  readonly repeats?: string;
}
