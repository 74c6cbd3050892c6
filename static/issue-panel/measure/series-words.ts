import type { Point } from '../../../src/domain/measure/measurements';
import { isSignal, type ProcessLimits } from '../../../src/domain/measure/process-behaviour';
import { findDuration } from '../../../src/domain/measure/units';
import { withUnit } from './value-words';

const mostDigits = 3;

/** A computed number with no more digits than it deserves. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(mostDigits));
}

/** What the limits say: how far the values usually move, and whether one moved further. */
export function sayLimits(points: readonly Point[], limits: ProcessLimits | null, unit: string | null): string {
  if (limits === null) return 'From five points on, the range between which the values usually move is drawn too.';
  // A length of time says its units in every part, any other number says its unit once.
  const isTime = findDuration(unit ?? '') !== null;
  const say = (value: number) => (isTime ? withUnit(value, unit) : String(rounded(value)));
  const upper = isTime ? say(limits.upper) : withUnit(rounded(limits.upper), unit);
  const range = `Shaded: the usual range, ${say(limits.lower)} to ${upper} around a mean of ${say(limits.mean)}.`;
  const signals = points.filter(({ value }) => isSignal(value, limits)).length;
  if (signals === 0) return `${range} All ${points.length} values lie within it, so ups and downs between them may be chance.`;
  const lie = signals === 1 ? 'One value lies' : `${signals} values lie`;
  return `${range} ${lie} outside it (diamonds): something changed there.`;
}
