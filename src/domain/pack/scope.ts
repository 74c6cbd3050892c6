import type { Kind } from '../kinds/kinds';
import type { Bounds } from '../summary/period';
import type { RegisterRow } from '../register/register-row';
import type { Period } from '../summary/summary';

/** What an auditor wants in a pack. */
export interface PackScope {
  readonly period: Period;
  /** Ids of the projects; empty for all that the person may see. */
  readonly projectIds: readonly string[];
  /** Empty for all. */
  readonly kinds: readonly Kind[];
  /** A clause with those below it: 9 takes in 9.2. `null` for all. */
  readonly clause: string | null;
  readonly control: string | null;
}

/** Whether a record was open at some time of the period, and is of what was asked for. */
export function isInScope(row: RegisterRow, scope: PackScope, bounds: Bounds): boolean {
  return isAliveIn(row, bounds) && isOfScope(row, scope);
}

/** Whether a record is of what was asked for, whatever its time. */
export function isOfScope(row: RegisterRow, { kinds, clause, control }: Pick<PackScope, 'kinds' | 'clause' | 'control'>): boolean {
  return (
    (kinds.length === 0 || kinds.includes(row.kind)) &&
    (clause === null || row.clauses.some((id) => id === clause || id.startsWith(`${clause}.`))) &&
    (control === null || row.controls.includes(control))
  );
}

/** Whether a record was open at some time. */
export function isAliveIn({ createdAt, doneAt, declinedAt }: RegisterRow, bounds: Bounds): boolean {
  const endedAt = doneAt ?? declinedAt;
  return createdAt < bounds.until && (endedAt === null || endedAt >= bounds.since);
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** By project, then by number: CI-9 before CI-10, in every pack alike. */
export function byKey(left: { readonly key: string }, right: { readonly key: string }): number {
  return byNumber.compare(left.key, right.key);
}
