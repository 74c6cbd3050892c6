import { z } from 'zod';
import type { ComparedGroup, ComparedGroups, KnownRemoval } from '../domain/comparison/compared-groups';
import type { FurtherRecord } from '../domain/comparison/compare-rows';
import { isTimeZone } from '../domain/days';
import type { Person } from '../domain/improvement';
import { mostPacked, rowsPerCall } from '../domain/pack/packed-record';
import type { KeyGap } from '../domain/register/key-gap';
import type { RemovedRecord } from '../domain/register/removed';
import type { SnapshotRow } from '../domain/review/snapshot';
import { packInputs } from './pack';
import type { Integrity } from './review';
import { id, pageNumber } from './values';

const projectIds = z.array(id).min(1).max(1000);

/** What the auditor and the readers of a signed review may ask about changes to the record: it only reads. */
export const protectionInputs = {
  listSignedReviews: z.strictObject({}),
  /** What was signed beside the register of today, for the person who looks. */
  compareReview: z.strictObject({ pageId: id }),
  /** What packed records are today, for the person who looks: those that are named, and no others. */
  readPackedToday: z.strictObject({ projectIds, issueIds: z.array(id).min(1).max(rowsPerCall) }),
  /** What belongs to the scope of a pack today and is not in it. */
  listUnpacked: packInputs.planPack.extend({
    projectIds,
    timeZone: z.string().refine(isTimeZone, 'is no time zone'),
    /** Up to when the pack knew the register. */
    asOf: z.iso.datetime(),
    issueIds: z.array(id).max(mostPacked),
  }),
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

export interface ReviewComparison extends ComparedGroups {
  readonly number: string;
  readonly signedAt: string;
  readonly signedBy: string;
  readonly integrity: Integrity;
  /** Whom the differences name by account id. */
  readonly people: readonly Person[];
}

/** Some packed records as they are today. */
export interface PackedToday {
  /** As far as the person may see them. */
  readonly rows: readonly SnapshotRow[];
  /** Projects of the pack, and of records that moved, that the person may browse. */
  readonly browsable: readonly string[];
  readonly removed: readonly KnownRemoval[];
  readonly asOf: string;
}

export interface Unpacked {
  readonly raised: ComparedGroup<FurtherRecord>;
  readonly leftOut: ComparedGroup<FurtherRecord>;
}

export interface ProtectionResults {
  listSignedReviews: readonly SignedPage[];
  compareReview: ReviewComparison;
  readPackedToday: PackedToday;
  listUnpacked: Unpacked;
  listRemoved: RemovedView;
}
