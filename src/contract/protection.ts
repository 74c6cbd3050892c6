import { z } from 'zod';
import type { ChangedRecord, FurtherRecord, MissingRecord } from '../domain/comparison/compare-rows';
import type { Integrity } from './review';
import { id } from './values';

/** What the auditor and the readers of a signed review may ask about changes to the record: it only reads. */
export const protectionInputs = {
  listSignedReviews: z.strictObject({}),
  /** What was signed beside the register of today, for the person who looks. */
  compareReview: z.strictObject({ pageId: id }),
} as const;

/** A signed review whose page the person may read. */
export interface SignedPage {
  readonly pageId: string;
  readonly number: string;
  readonly title: string;
  /** ISO instant in UTC. */
  readonly signedAt: string;
  /** Below the site. */
  readonly path: string;
}

/** The first of a group, and how many there are. */
export interface ComparedGroup<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

export interface ReviewComparison {
  readonly number: string;
  readonly signedAt: string;
  readonly signedBy: string;
  readonly integrity: Integrity;
  /** How many records were signed, and how many of them are the same today. */
  readonly signed: number;
  readonly unchanged: number;
  /** Of projects that the person may not browse. */
  readonly notVisible: number;
  readonly standsOut: ComparedGroup<ChangedRecord>;
  readonly missing: ComparedGroup<MissingRecord>;
  readonly wentOn: ComparedGroup<ChangedRecord>;
  readonly raised: ComparedGroup<FurtherRecord>;
  readonly leftOut: ComparedGroup<FurtherRecord>;
  /** ISO instant of the newest change that the register knows. */
  readonly asOf: string;
}

export interface ProtectionResults {
  listSignedReviews: readonly SignedPage[];
  compareReview: ReviewComparison;
}
