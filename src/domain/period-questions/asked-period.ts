import { counted } from '../counts';
import type { FrameworkEdit } from '../evidence/framework-edits';
import type { Kind } from '../kinds/kinds';
import { byKey, isAliveIn } from '../pack/scope';
import type { Bounds } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import type { CarriedDecision } from '../review/review';
import type { ReviewRecord } from '../review/snapshot';
import type { ReadPolicy } from './policy';
import { isStage } from '../lifecycle/stages';
import type { AskedRecord } from './asked-record';
import type { Evidence, EvidencePage } from '../questions/questioned';

/** A management review that was signed, with what its page keeps. */
export interface SignedReview extends EvidencePage {
  readonly record: ReviewRecord;
  /** Whether the record is still the one that was signed, as far as the app can tell. */
  readonly trusted: boolean;
}

/** Everything that is known of a period when an auditor asks about it, as far as the auditor may see it. */
export interface AskedPeriod {
  /** All records, of whatever time and kind. */
  readonly rows: readonly RegisterRow[];
  /** Those that were open at some time of the period: the same that an evidence pack holds. */
  readonly alive: readonly RegisterRow[];
  readonly bounds: Bounds;
  readonly today: string;
  readonly timeZone: string;
  /** Signed in the period, newest first. */
  readonly reviews: readonly SignedReview[];
  /** What the newest of them decided or carried over, as Jira has it now. */
  readonly decisions: readonly CarriedDecision[];
  readonly frameworkEdits: readonly FrameworkEdit[];
  /** Of `idsToAsk` those that Jira gave, by their ids. */
  readonly records: ReadonlyMap<string, AskedRecord>;
  /** The page of the policy, as far as one was named. */
  readonly policy: ReadPolicy | null;
}

/** As long a time, just before. */
export function timeBefore({ since, until }: Bounds): Bounds {
  return { since: since - (until - since), until: since };
}

/** Records of which the register knows too little: nonconformities and objectives of the time and the time before, and what is late on hold; the newest first. */
export function idsToAsk(rows: readonly RegisterRow[], bounds: Bounds, today: string): readonly string[] {
  const both = { since: timeBefore(bounds).since, until: bounds.until };
  const isAsked = (row: RegisterRow) => {
    if (row.kind === 'nonconformity' || row.kind === 'objective') return isTakenUp(row) && isAliveIn(row, both);
    return row.place === 'on-hold' && row.dueDate !== null && row.dueDate < today && isAliveIn(row, bounds);
  };
  return rows
    .filter(isAsked)
    .toSorted((left, right) => right.createdAt - left.createdAt)
    .map(({ issueId }) => issueId);
}

export function ofKind(rows: readonly RegisterRow[], ...kinds: readonly Kind[]): readonly RegisterRow[] {
  return rows.filter(({ kind }) => kinds.includes(kind));
}

/** Whether anybody took it further than raising it: what was only raised shows nothing, so that empty records answer no question. */
export function isTakenUp({ way, place }: RegisterRow): boolean {
  return place !== 'declined' && way.slice(1).some(isStage);
}

/** An address cannot name more. */
const mostKeys = 100;

/** Some records as a list in Jira; nothing where there are none. */
export function listOf(rows: readonly { readonly key: string }[], one: string, many: string): readonly Evidence[] {
  if (rows.length === 0) return [];
  const keys = [...rows]
    .sort(byKey)
    .slice(0, mostKeys)
    .map(({ key }) => key);
  const words = counted(rows.length, one, many);
  return [{ kind: 'list', words: keys.length < rows.length ? `${keys.length} of ${words}` : words, keys }];
}

/** "3 improvements", or what there is none of. */
export function sayCount(count: number, one: string, many: string): string {
  if (count === 0) return `no ${one}`;
  return counted(count, one, many);
}
