import type { Kind } from '../kinds/kinds';
import type { Place } from '../lifecycle/stages';
import type { RegisterRow } from './register-row';

/** Why a record is in the register no more: Jira has it no more, or has it as something that the register does not hold. */
export const removalReasons = ['deleted', 'left'] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** What is kept of a record that was removed: enough to know that there was one, and no title, because nobody's right to it can be asked any more. */
export interface RemovedRecord {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly kind: Kind;
  /** The stage that it was last known at. */
  readonly place: Place;
  /** It carried a security level. */
  readonly restricted: boolean;
  readonly reason: RemovalReason;
  /** ISO instant at which the app was told, or found it missing. */
  readonly at: string;
  /** Account id of who deleted it; `null` where Jira did not tell. */
  readonly by: string | null;
  /** Whether Jira told of the deletion, or the record was found missing some time after. */
  readonly told: 'by Jira' | 'found missing';
}

/** What Jira tells of a deletion as it happens. */
export interface Deletion {
  /** ISO instant. */
  readonly at: string;
  readonly by: string | null;
}

/** A row that left the register, and what is known about it. */
export function toRemoved(
  row: RegisterRow,
  reason: RemovalReason,
  { at, by, told }: Pick<RemovedRecord, 'at' | 'by' | 'told'>,
): RemovedRecord {
  const { issueId, key, projectId, kind, place, restricted } = row;
  return { issueId, key, projectId, kind, place, restricted, reason, at, by, told };
}

/** Those of before and those of now, the last first; one that was removed again counts once. */
export function withRemoved(known: readonly RemovedRecord[], fresh: readonly RemovedRecord[]): readonly RemovedRecord[] {
  const ids = new Set(fresh.map(({ issueId }) => issueId));
  const kept = known.filter(({ issueId }) => !ids.has(issueId));
  return [...kept, ...fresh].toSorted((left, right) => right.at.localeCompare(left.at));
}

/** Jira's word of a deletion that was found before it came: who did it, and when, is known better now. */
export function toldLate(known: readonly RemovedRecord[], issueIds: readonly string[], { at, by }: Deletion): readonly RemovedRecord[] {
  const isAbout = (record: RemovedRecord) => issueIds.includes(record.issueId) && record.told === 'found missing';
  return known.map((record) => (isAbout(record) ? { ...record, reason: 'deleted', at, by, told: 'by Jira' } : record));
}

/** Those that are not back: what was moved away or restored may have come again. */
export function stillRemoved(known: readonly RemovedRecord[], rows: readonly RegisterRow[]): readonly RemovedRecord[] {
  const there = new Set(rows.map(({ issueId }) => issueId));
  return known.filter(({ issueId }) => !there.has(issueId));
}
