import { z } from 'zod';
import type { Kind } from '../domain/kinds/kinds';
import type { Trail } from '../domain/trail/entry';

/** What the audit trail of a work item may ask: it only reads. */
export const trailInputs = {
  viewTrail: z.strictObject({}),
} as const;

export interface RecordTrail extends Trail {
  readonly kind: 'record';
  readonly key: string;
  readonly title: string;
  readonly recordKind: Kind;
}

/** A work item that the app keeps no facts of. */
export interface OtherWorkItem {
  readonly kind: 'other';
  readonly key: string;
}

export interface TrailResults {
  viewTrail: RecordTrail | OtherWorkItem;
}
