import { z } from 'zod';
import type { AnsweredPeriodQuestion } from '../domain/period-questions/period-questions';
import type { Readiness } from '../domain/questions/questions';
import { day, id, type ProjectChoice } from './values';

/** What the page of the auditor may ask about a period: it only reads. */
export const periodQuestionInputs = {
  viewPeriodQuestions: z.strictObject({ period: z.strictObject({ from: day, to: day }), projectIds: z.array(id).max(50) }),
} as const;

/** What auditors ask about a period, answered from what the person may see. */
export interface PeriodQuestions {
  readonly choices: readonly ProjectChoice[];
  readonly answered: readonly AnsweredPeriodQuestion[];
  /** Numbers of the questions that are answered only in the audit trail of each record. */
  readonly recordOnly: readonly number[];
  /** Of all that are asked; without data it is none of them. */
  readonly readiness: Readiness;
  /** What the answers rest on: records that were open at some time of the period, and signed reviews. */
  readonly basis: { readonly records: number; readonly reviews: number };
  /** Reviews of the period that were signed earlier than those that were read. */
  readonly unread: number;
  readonly notVisible: number;
  readonly asOf: string;
}

export interface PeriodQuestionResults {
  viewPeriodQuestions: PeriodQuestions;
}
