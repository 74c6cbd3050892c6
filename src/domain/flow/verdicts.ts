import { cameBackFromEnd, hasFailedAtEnd, secondCheckFailed } from '../lifecycle/holding-result';
import type { RegisterRow } from '../register/register-row';

/** What a check of the period came to: one of these for each. `none` has no result that holds: none at all, or a better one that a later attempt wrote and that let nothing go on yet. */
export const verdicts = ['Effective', 'Partly effective', 'Not effective', secondCheckFailed, 'none'] as const;
export type Verdict = (typeof verdicts)[number];

type IsInPeriod = (instant: number | null) => boolean;

/** Effective is only what went on, and whose effect is not known to be gone. */
export function isEffective(row: RegisterRow, isInPeriod: IsInPeriod): boolean {
  return isInPeriod(row.verifiedAt) && row.effectiveness === 'Effective' && !hasFailedAtEnd(row);
}

/** `null` for what was not verified in the period. */
export function verdictOf(row: RegisterRow, isInPeriod: IsInPeriod): Verdict | null {
  const passed = isInPeriod(row.verifiedAt);
  if (!passed && !isInPeriod(row.sentBackAt)) return null;
  if (row.effectiveness !== 'Effective') return row.effectiveness ?? 'none';
  if (isEffective(row, isInPeriod)) return 'Effective';
  return passed || cameBackFromEnd(row) ? secondCheckFailed : 'none';
}
