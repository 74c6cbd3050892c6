import { z } from 'zod';
import type { ChangedRecord, FurtherRecord, MissingRecord } from '../domain/comparison/compare-rows';
import type { Person } from '../domain/improvement';
import type { KeyGap } from '../domain/register/key-gap';
import type { RemovedRecord } from '../domain/register/removed';
import type { Integrity } from './review';
import { id, pageNumber } from './values';

/** What the auditor and the readers of a signed review may ask about changes to the record: it only reads. */
export const protectionInputs = {
  listSignedReviews: z.strictObject({}),
  /** What was signed beside the register of today, for the person who looks. */
  compareReview: z.strictObject({ pageId: id }),
  /** What was in the register once and is not any more, the last first. */
  listRemoved: z.strictObject({ page: pageNumber }),
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

/** A record that was removed: as much of it as the person might have seen, and no title. */
export type ListedRemoved = Pick<RemovedRecord, 'issueId' | 'key' | 'kind' | 'place' | 'reason' | 'at' | 'by' | 'told'>;

export interface RemovedView {
  readonly items: readonly (ListedRemoved & { readonly gap: KeyGap })[];
  /** Who deleted them. */
  readonly people: readonly Person[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly notVisible: number;
  /** Older ones of the whole site, for which there was no room. */
  readonly more: number;
  readonly asOf: string;
}

/** A signed record that is not there, with what is known of its removal. */
export interface ComparedMissing extends MissingRecord {
  readonly removed: Pick<RemovedRecord, 'reason' | 'at'> | null;
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
  readonly missing: ComparedGroup<ComparedMissing>;
  readonly wentOn: ComparedGroup<ChangedRecord>;
  readonly raised: ComparedGroup<FurtherRecord>;
  readonly leftOut: ComparedGroup<FurtherRecord>;
  /** Labels of facts that the format of the signed file does not hold. */
  readonly notSigned: readonly string[];
  /** Whom the differences name by account id. */
  readonly people: readonly Person[];
  /** ISO instant of the newest change that the register knows. */
  readonly asOf: string;
}

export interface ProtectionResults {
  listSignedReviews: readonly SignedPage[];
  compareReview: ReviewComparison;
  listRemoved: RemovedView;
}
