import { asJson, canonicalJson } from '../review/canonical-json';
import { packFormat } from './manifest';
import type { PackedRemoval } from './removals';
import type { PackScope } from './scope';

/** A signed review in a pack. */
export interface PackedReview {
  readonly number: string;
  readonly pageId: string;
  readonly title: string;
  readonly signedBy: string;
  /** ISO instant in UTC. */
  readonly signedAt: string;
  /** SHA-256 of its record: what its page and its decisions show. */
  readonly sha256: string;
  /** The name of its snapshot in the pack; `null` where it is not in it. */
  readonly file: string | null;
  /** Why its snapshot is not in the pack. */
  readonly leftOut: string | null;
}

/** What a pack is, and what it is made of. */
export interface PackContents {
  readonly packedFor: { readonly accountId: string; readonly name: string };
  readonly scope: PackScope;
  readonly projects: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  /** The days of the period are those of this zone. */
  readonly timeZone: string;
  /** ISO instant of the newest change that the register knew. */
  readonly asOf: string;
  readonly records: number;
  readonly files: number;
  readonly reviews: readonly PackedReview[];
  /** What was in the register of these projects once and is not any more, of any time. */
  readonly removed: readonly PackedRemoval[];
  /** How many are hidden from the person: of any kind and time, because a number for each would tell about them. */
  readonly notVisible: number;
  /** How many signed reviews are on pages that the person may not read, whatever their time. */
  readonly reviewsNotVisible: number;
}

/** What is said where a person could not read every signed review. */
export function reviewsNotVisibleWords(count: number): string {
  return `${String(count)} signed ${count === 1 ? 'review is on a page' : 'reviews are on pages'} not visible`;
}

const onLines = 2;

/** No time of packing stands in it: from the same data comes the same pack, byte for byte. */
export function contentsText(contents: PackContents): string {
  const plain: unknown = JSON.parse(canonicalJson(asJson({ format: packFormat, ...contents })));
  return `${JSON.stringify(plain, null, onLines)}\n`;
}
