import { z } from 'zod';
import { kinds } from '../domain/kinds/kinds';
import { recordsPerCall, type PackedRecord } from '../domain/pack/packed-record';
import type { PackedRemoval } from '../domain/pack/removals';
import { day, id, type ProjectChoice } from './values';

/** What the page of the auditor may ask: it only reads. */
export const packInputs = {
  planPack: z.strictObject({
    period: z.strictObject({ from: day, to: day }),
    projectIds: z.array(id).max(50),
    kinds: z.array(z.enum(kinds)).max(kinds.length),
    clause: z.string().trim().max(20).nullable(),
    control: z.string().trim().max(20).nullable(),
  }),
  readPackRecords: z.strictObject({ issueIds: z.array(id).min(1).max(recordsPerCall) }),
  readPackReview: z.strictObject({ pageId: id, part: z.number().int().min(0) }),
  readPackFile: z.strictObject({ fileId: id }),
} as const;

/** A signed review as far as it is known before it is read. */
export interface PlannedReview {
  readonly pageId: string;
  readonly number: string;
  readonly title: string;
}

/** What a pack would hold for one person. */
export interface PackPlan {
  readonly choices: readonly ProjectChoice[];
  readonly projects: readonly ProjectChoice[];
  /** In the order of the pack. */
  readonly issueIds: readonly string[];
  readonly reviews: readonly PlannedReview[];
  /** Of the chosen projects and kinds, in the order of the pack. */
  readonly removed: readonly PackedRemoval[];
  /** Of the chosen projects, whatever their kind and time. */
  readonly notVisible: number;
  /** Signed reviews on pages that the person may not read, whatever their time. */
  readonly reviewsNotVisible: number;
  readonly asOf: string;
  readonly timeZone: string;
  readonly packedFor: { readonly accountId: string; readonly name: string };
}

export interface PackPage {
  readonly records: readonly PackedRecord[];
  /** Ids that the answer had no room for: ask for them again. */
  readonly rest: readonly string[];
}

/** A part of a signed review's snapshot file. */
export type PackReviewPart =
  | {
      readonly kind: 'part';
      readonly text: string;
      readonly parts: number;
      readonly signedBy: string;
      readonly signedAt: string;
      readonly sha256: string;
    }
  | {
      readonly kind: 'left-out';
      readonly reason: string;
      readonly signedBy: string;
      readonly signedAt: string;
      readonly sha256: string;
    };

export interface PackResults {
  planPack: PackPlan;
  readPackRecords: PackPage;
  readPackReview: PackReviewPart;
  readPackFile: { readonly sha256: string } | { readonly unknown: string };
}
