import type { Result } from '../improvement';
import { returnsOf } from './lifecycle';
import type { RegisterRow } from '../register/register-row';
import { isEnd } from './stages';

export const secondCheckFailed = 'Second check failed';
export type HoldingResult = Result | typeof secondCheckFailed;

/** Whether a second check failed and nothing sent the record back from there, as by an edit of the field alone. */
export function hasFailedAtEnd({ place, secondCheckResult }: RegisterRow): boolean {
  return isEnd(place) && secondCheckResult === 'Not effective any more';
}

/** Whether a second check ever sent it back. */
export function cameBackFromEnd({ reopened, way }: RegisterRow): boolean {
  return reopened > 0 && returnsOf(way).some(isEnd);
}

function cameBackFromEndLast({ reopened, way }: RegisterRow): boolean {
  const last = reopened === 0 ? undefined : returnsOf(way).at(-1);
  return last !== undefined && isEnd(last);
}

/** The result that holds now. A verdict whose effect is gone does not, until a later verification let the record go on. */
export function holdingResult(row: RegisterRow): HoldingResult | null {
  if (hasFailedAtEnd(row) || (row.verifiedAt === null && cameBackFromEndLast(row))) return secondCheckFailed;
  return row.effectiveness;
}
