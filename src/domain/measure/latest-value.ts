import type { Improvement } from '../improvement';
import { isOfBefore } from '../lifecycle/attempt';

/** The number that was measured last. */
export interface LatestValue {
  readonly value: number;
  readonly on: string | null;
  readonly by: 'measurement' | 'second check';
}

type Measured = Pick<Improvement, 'attempt' | 'facts'>;

/** Days do not tell what was measured again on the day of the second check; what this attempt recorded does. */
function isMeasuredSinceCheck({ attempt, facts: { actualDate, secondCheckedOn } }: Measured): boolean {
  if (actualDate === null) return false;
  if (secondCheckedOn !== null && actualDate > secondCheckedOn) return true;
  return isOfBefore(attempt, 'secondCheckResult') && !isOfBefore(attempt, 'actualDate');
}

/** What the measure of a record stands at: a second check measures later than the verification, until the next attempt is measured. */
export function latestValueOf(record: Measured): LatestValue | null {
  const { actual, actualDate, secondCheckActual, secondCheckedOn } = record.facts;
  if (secondCheckActual !== null && (actual === null || !isMeasuredSinceCheck(record))) {
    return { value: secondCheckActual, on: secondCheckedOn, by: 'second check' };
  }
  return actual === null ? null : { value: actual, on: actualDate, by: 'measurement' };
}
