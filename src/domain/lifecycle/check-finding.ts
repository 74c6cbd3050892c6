import type { Facts, Mover } from '../improvement';
import type { Check } from './lifecycle';

/** The facts that a check leaves, as they stood on that day: later attempts write over them. */
export type CheckedFacts = Pick<
  Facts,
  'effectiveness' | 'actual' | 'actualDate' | 'evidence' | 'target' | 'unit' | 'secondCheckResult' | 'secondCheckActual' | 'secondCheckedOn'
>;

/** What Jira's history says of the moment of a check. */
export interface ThatDay {
  readonly facts: CheckedFacts;
  /** Who wrote down the verdict; `null` where the history does not say. */
  readonly judgedBy: Mover | null;
  /** How many files were attached. */
  readonly attachments: number;
}

/** What a check found, by whom and on what evidence. */
export interface CheckFinding {
  readonly check: Check;
  /** `null` where none was recorded, as for any other part. */
  readonly verdict: string | null;
  /** The day that was measured, `yyyy-MM-dd`. */
  readonly checkedOn: string | null;
  readonly actual: number | null;
  readonly target: number | null;
  readonly unit: string | null;
  readonly by: Mover | null;
  /** A second check has no evidence of its own. */
  readonly evidence: string | null;
  readonly attachments: number;
}

/** What a check found, from the facts of its day. Who took the record on has judged it where nobody else wrote a verdict. */
export function findingOf(check: Check, { facts, judgedBy, attachments }: ThatDay): CheckFinding {
  const { target, unit } = facts;
  const by = judgedBy ?? check.by;
  if (check.kind === 'second check') {
    const [verdict, checkedOn, actual] = [facts.secondCheckResult, facts.secondCheckedOn, facts.secondCheckActual];
    return { check, verdict, checkedOn, actual, target, unit, by, evidence: null, attachments: 0 };
  }
  const { effectiveness: verdict, actualDate: checkedOn, actual, evidence } = facts;
  return { check, verdict, checkedOn, actual, target, unit, by, evidence, attachments };
}
