import { hasReachedTarget } from '../../../src/domain/measure/before-after';
import type { Facts } from '../../../src/domain/improvement';
import { withUnit } from './value-words';

/** A plain remark beside the verdict: the verifier decides, but a reader must not overlook it. `null` where nothing is missed. */
export function sayTargetMissed({
  direction,
  target,
  actual,
  unit,
}: Pick<Facts, 'direction' | 'target' | 'actual' | 'unit'>): string | null {
  if (direction === null || target === null || actual === null) return null;
  return hasReachedTarget({ direction, target, actual }) === false ? `target ${withUnit(target, unit)} not reached` : null;
}
