import type { Visit } from '../../src/domain/improvement';
import { stagesOf } from '../../src/domain/kinds/lines';
import type { Place } from '../../src/domain/lifecycle/stages';

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
  const stages = stagesOf('improvement');
  const at = stages.findIndex((stage) => stage === place);
  const line = stages.slice(0, at === -1 ? 3 : at + 1);
  const road: readonly Place[] = place === 'on-hold' || place === 'declined' ? [...line, place] : line;
  const monthOf = (index: number) => `2026-${String(3 + index).padStart(2, '0')}-03T09:00:00.000Z`;
  return road.map((stay, index) => ({
    ...aVisit({ place: stay, enteredAt: monthOf(index) }),
    leftAt: index === road.length - 1 ? null : monthOf(index + 1),
  }));
}
