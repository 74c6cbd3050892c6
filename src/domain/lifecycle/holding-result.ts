import { toSeconds } from '../days';
import type { Facts, Result } from '../improvement';
import { returnsOf, type Lifecycle } from './lifecycle';
import type { RegisterRow } from '../register/register-row';
import { isOfEarlierAttempt } from './second-check';
import { isEnd } from './stages';

export const secondCheckFailed = 'Second check failed';
export type HoldingResult = Result | typeof secondCheckFailed;

/** What of a record tells which result holds. */
type Held = Pick<RegisterRow, 'place' | 'way' | 'reopened' | 'verifiedAt' | 'effectiveness' | 'secondCheckResult'>;

/** Whether a second check failed and nothing sent the record back from there, as by an edit of the field alone. */
export function hasFailedAtEnd({ place, secondCheckResult }: Pick<Held, 'place' | 'secondCheckResult'>): boolean {
  return isEnd(place) && secondCheckResult === 'Not effective any more';
}

/** Whether a second check ever sent it back. */
export function cameBackFromEnd({ reopened, way }: Pick<Held, 'reopened' | 'way'>): boolean {
  return reopened > 0 && returnsOf(way).some(isEnd);
}

function cameBackFromEndLast({ reopened, way }: Pick<Held, 'reopened' | 'way'>): boolean {
  const last = reopened === 0 ? undefined : returnsOf(way).at(-1);
  return last !== undefined && isEnd(last);
}

/** The result that holds now. A verdict whose effect is gone does not, until a later verification let the record go on. */
export function holdingResult(row: Held): HoldingResult | null {
  if (hasFailedAtEnd(row) || (row.verifiedAt === null && cameBackFromEndLast(row))) return secondCheckFailed;
  return row.effectiveness;
}

/** The same for a record whose history was read. */
export function resultOf(facts: Facts, lifecycle: Lifecycle): HoldingResult | null {
  const { visits, reopened, verifiedAt } = lifecycle;
  const now = visits.at(-1);
  if (now === undefined) return facts.effectiveness;
  const secondCheckResult = isOfEarlierAttempt({ ...facts, ...lifecycle }) ? null : facts.secondCheckResult;
  return holdingResult({
    ...{ place: now.place, way: visits.map(({ place }) => place), reopened },
    verifiedAt: verifiedAt === null ? null : toSeconds(verifiedAt),
    effectiveness: facts.effectiveness,
    secondCheckResult,
  });
}
