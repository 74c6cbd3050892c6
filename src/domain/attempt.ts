import { sayDate } from './day-words';
import { dayOf } from './days';
import type { Facts } from './improvement';
import type { Lifecycle } from './lifecycle';
import { isBefore, type Place } from './stages';
import type { Warning } from './warnings';

interface Attempt extends Pick<Lifecycle, 'sentBackAt'> {
  readonly place: Place;
  readonly facts: Pick<Facts, 'actualDate'>;
}

/**
 * A result that the attempt before a reopening left, once this attempt is to be verified: it says nothing about this one. Measured on the
 * day of the reopening itself it may be either, and passes.
 */
export function resultWarnings({ place, facts: { actualDate }, sentBackAt }: Attempt): readonly Warning[] {
  if (sentBackAt === null || actualDate === null || !isBefore('implementing', place)) return [];
  const sentBackOn = dayOf(new Date(sentBackAt), 'UTC');
  if (actualDate >= sentBackOn) return [];
  const words = `Actual date: the result of ${sayDate(actualDate)} is of the attempt before, which was sent back on ${sayDate(sentBackOn)}. Measure again and record the new value.`;
  return [{ words, mends: [] }];
}
