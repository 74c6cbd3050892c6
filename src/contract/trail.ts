import { z } from 'zod';
import type { Kind } from '../domain/kinds/kinds';
import type { AnsweredQuestion, Readiness } from '../domain/questions/questions';
import type { Trace } from '../domain/trace/trace';
import type { Trail } from '../domain/trail/entry';

/** What the audit trail of a work item may ask: it only reads. */
export const trailInputs = {
  viewTrail: z.strictObject({}),
  /** What auditors ask about the record at hand. */
  viewQuestions: z.strictObject({}),
  /** Where the work item at hand came from and what came of it. */
  viewTrace: z.strictObject({}),
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
  readonly readiness: Readiness;
}

/** A work item that the app keeps no facts of. */
export interface OtherWorkItem {
  readonly kind: 'other';
  readonly key: string;
}

/** The traces that the work item at hand is a part of; none where nothing of the app is linked to it. */
export interface TraceView extends Trace {
  readonly key: string;
}

export interface TrailResults {
  viewTrail: RecordTrail | OtherWorkItem;
  viewQuestions: RecordQuestions | OtherWorkItem;
  viewTrace: TraceView;
}
