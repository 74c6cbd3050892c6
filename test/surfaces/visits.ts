import type { Visit } from '../../src/domain/improvement';
import { places, stages, type Place } from '../../src/domain/stages';

export function aVisit(part: Partial<Visit> = {}): Visit {
  return {
    place: 'planned',
    enteredAt: '2026-03-03T09:00:00.000Z',
    leftAt: null,
    by: { kind: 'person', accountId: 'account-tomas', name: 'Tomas Reyes' },
    statusName: null,
    ...part,
  };
}

/** Stays of some days at each stage up to the place. */
export function visitsUpTo(place: Place): readonly Visit[] {
  const line = places.slice(0, Math.min(stages.indexOf(place as never) === -1 ? 3 : stages.indexOf(place as never) + 1, stages.length));
  const road: readonly Place[] = place === 'on-hold' || place === 'declined' ? [...line, place] : line;
  const at = (index: number) => `2026-${String(3 + index).padStart(2, '0')}-03T09:00:00.000Z`;
  return road.map((stay, index) => ({
    ...aVisit({ place: stay, enteredAt: at(index) }),
    leftAt: index === road.length - 1 ? null : at(index + 1),
  }));
}
