import fc from 'fast-check';
import { hoursBetween, toSeconds } from '../../src/domain/days';
import { placesOf } from '../../src/domain/kinds/lines';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { isEnd, type Place } from '../../src/domain/lifecycle/stages';
import { aRow } from './builders';

/** A row that came to each place so many days after its creation. */
export function walkedRow(createdOn: string, stays: readonly (readonly [Place, number])[]): RegisterRow {
  const createdAt = toSeconds(`${createdOn}T00:00:00Z`);
  const placeSince = createdAt + 86_400 * (stays.at(-1)?.[1] ?? 0);
  const way = stays.map(([place]) => place);
  return aRow({ createdAt, placeSince, place: way.at(-1) ?? 'identified', way, reached: stays.map(([, days]) => 24 * days) });
}

const step = fc.record({ place: fc.constantFrom(...placesOf('improvement')), seconds: fc.nat({ max: 60 * 86_400 }) });
const firstDay = toSeconds('2025-10-01T00:00:00Z');

/** Any way through the places, with the instants that follow from it. */
export const aWalk: fc.Arbitrary<RegisterRow> = fc
  .record({ begun: fc.nat({ max: 150 * 86_400 }), steps: fc.array(step, { minLength: 1, maxLength: 8 }) })
  .map(({ begun, steps }) => {
    const createdAt = firstDay + begun;
    const walked = steps.filter(({ place }, index) => place !== steps[index - 1]?.place);
    let seconds = 0;
    const arrivals = walked.map((next, index) => createdAt + (seconds += index === 0 ? 0 : next.seconds));
    const [place, placeSince] = [walked.at(-1)?.place ?? 'identified', arrivals.at(-1) ?? createdAt];
    return aRow({
      createdAt,
      placeSince,
      place,
      way: walked.map((stay) => stay.place),
      reached: arrivals.map((arrival) => hoursBetween(createdAt, arrival)),
      doneAt: isEnd(place) ? placeSince : null,
      verifiedAt: place === 'standardized' || isEnd(place) ? placeSince : null,
    });
  });
