import type { Mover } from '../improvement';
import type { Kind } from '../kinds/kinds';
import type { Place } from '../lifecycle/stages';
import type { Trail } from '../trail/entry';
import type { ToldFact } from '../trail/told';

/** More are packed in parts: a browser has to hold the list of all files. */
export const mostPacked = 20_000;

/** Records that one call reads at most: Jira gives the comments and files of a hundred at once, and an answer holds five megabytes. */
export const recordsPerCall = 50;

/** Rows of the register that one call reads at most: an answer holds them with ease. */
export const rowsPerCall = 2000;

/** A file that is attached to a record now. */
export interface PackedFile {
  readonly id: string;
  readonly name: string;
  /** `null` where Jira does not say. */
  readonly sizeInBytes: number | null;
  readonly mediaType: string | null;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly by: Mover;
}

/** All that a pack tells of one record, as the person who packs it may see it. Instants are ISO strings in UTC. */
export interface PackedRecord {
  readonly issueId: string;
  readonly key: string;
  readonly title: string;
  readonly kind: Kind;
  readonly projectName: string;
  /** What its status is called now. */
  readonly status: string | null;
  /** The stage that it stands at; `null` where its status belongs to none. */
  readonly place: Place | null;
  readonly placeSince: string | null;
  readonly raisedAt: string;
  readonly raisedBy: Mover | null;
  readonly doneAt: string | null;
  readonly verifiedAt: string | null;
  readonly declinedAt: string | null;
  /** How often a check sent it back. */
  readonly reopened: number;
  readonly facts: readonly ToldFact[];
  readonly files: readonly PackedFile[];
  readonly trail: Trail;
}
