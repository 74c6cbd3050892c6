import { z } from 'zod';
import type { Kind } from '../domain/kinds/kinds';
import type { AnsweredQuestion } from '../domain/questions/questions';
import type { Trail } from '../domain/trail/entry';

/** What the audit trail of a work item may ask: it only reads. */
export const trailInputs = {
  viewTrail: z.strictObject({}),
  /** What auditors ask about the record at hand. */
  viewQuestions: z.strictObject({}),
} as const;

export interface RecordTrail extends Trail {
  readonly kind: 'record';
  readonly key: string;
  readonly title: string;
  readonly recordKind: Kind;
}

export interface RecordQuestions {
  readonly kind: 'record';
  readonly key: string;
  readonly answered: readonly AnsweredQuestion[];
  /** How many of those that data can answer are evidenced. */
  readonly readiness: { readonly evidenced: number; readonly of: number };
}

/** A work item that the app keeps no facts of. */
export interface OtherWorkItem {
  readonly kind: 'other';
  readonly key: string;
}

export interface TrailResults {
  viewTrail: RecordTrail | OtherWorkItem;
  viewQuestions: RecordQuestions | OtherWorkItem;
}
