import type { RegisterRow } from '../register-row';

/** What a verification of the period came to: one of the four for each. `none` is what a second check reopened although its result was good, or has no result any more. */
export const verdicts = ['Effective', 'Partly effective', 'Not effective', 'none'] as const;
export type Verdict = (typeof verdicts)[number];

type IsInPeriod = (instant: number | null) => boolean;

/** `null` for what was not verified in the period. Effective is only what went on. */
export function verdictOf(row: RegisterRow, isInPeriod: IsInPeriod): Verdict | null {
  const passed = isInPeriod(row.verifiedAt);
  if (!passed && !isInPeriod(row.sentBackAt)) return null;
  if (row.effectiveness === null) return 'none';
  return row.effectiveness === 'Effective' && !passed ? 'none' : row.effectiveness;
}
