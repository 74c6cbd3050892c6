import type { RemovedRecord } from '../register/removed';
import type { ChangedRecord, Comparison, FurtherRecord, MissingRecord } from './compare-rows';

/** As many as a reader looks through; an address of a list in Jira holds no more either. */
const mostShown = 100;

/** The first of a group, and how many there are. */
export interface ComparedGroup<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

/** A removal that the reader may know of: it tells what became of a record. */
export type KnownRemoval = Pick<RemovedRecord, 'issueId' | 'reason' | 'at'>;

/** A record of then that is not there, with what is known of its removal; any other is hidden, or gone unseen. */
export interface ComparedMissing extends MissingRecord {
  readonly removed: Pick<KnownRemoval, 'reason' | 'at'> | null;
}

/** A register of then beside that of today, as it is shown. */
export interface ComparedGroups {
  /** How many records were compared, and how many of them are the same today. */
  readonly compared: number;
  readonly unchanged: number;
  /** Of projects that the reader may not browse. */
  readonly notVisible: number;
  readonly standsOut: ComparedGroup<ChangedRecord>;
  readonly missing: ComparedGroup<ComparedMissing>;
  readonly wentOn: ComparedGroup<ChangedRecord>;
  readonly raised: ComparedGroup<FurtherRecord>;
  readonly leftOut: ComparedGroup<FurtherRecord>;
  /** Labels of facts that the rows of then do not hold: whether they changed cannot be told. */
  readonly notHeld: readonly string[];
  /** ISO instant of the newest change that the register knows. */
  readonly asOf: string;
}

export function firstOf<Item>(items: readonly Item[]): ComparedGroup<Item> {
  return { total: items.length, items: items.slice(0, mostShown) };
}

/** A comparison as it is shown. */
export function toGroups(comparison: Comparison, removed: readonly KnownRemoval[], asOf: string): ComparedGroups {
  const { standsOut, missing, wentOn, raised, leftOut, unchanged, notVisible, notHeld } = comparison;
  const known = new Map(removed.map(({ issueId, reason, at }) => [issueId, { reason, at }]));
  return {
    ...{ unchanged, notVisible, notHeld, asOf },
    compared: unchanged + notVisible + standsOut.length + missing.length + wentOn.length,
    standsOut: firstOf(standsOut),
    missing: firstOf(missing.map((record) => ({ ...record, removed: known.get(record.issueId) ?? null }))),
    wentOn: firstOf(wentOn),
    raised: firstOf(raised),
    leftOut: firstOf(leftOut),
  };
}

/** Account ids of those whom the differences that are shown name. */
export function peopleOf({ standsOut, wentOn }: ComparedGroups): readonly string[] {
  const differences = [...standsOut.items, ...wentOn.items].flatMap((record) => record.differences);
  const named = differences.filter(({ form }) => form === 'person').flatMap(({ from, to }) => [from, to]);
  return named.filter((accountId) => accountId !== null);
}
