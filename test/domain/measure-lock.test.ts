import { changesAfterPlanning, refuseUnexplainedMeasure, withoutIdleReason } from '../../src/domain/measure/measure-lock';
import type { Visit } from '../../src/domain/improvement';
import { places, type Place } from '../../src/domain/lifecycle/stages';
import { someFacts } from './builders';

const before = someFacts({ metric: 'Restore time', target: 4, measureChangeReason: 'The old tool is gone' });
const visitsTo = (...visited: readonly Place[]): readonly Visit[] =>
  visited.map((place, index) => ({ place, enteredAt: `2026-01-0${index + 1}T09:00:00.000Z`, leftAt: null, by: null, statusName: null }));
const started = visitsTo('planned', 'implementing');

describe('the lock', () => {
  test.each([
    [visitsTo('identified')],
    [visitsTo('identified', 'prioritized', 'planned')],
    [visitsTo('planned', 'on-hold')],
    [visitsTo('planned', 'declined')],
  ])('the measure may change before planning ended', (visits) => {
    expect(() => refuseUnexplainedMeasure(visits, before, { target: 8 })).not.toThrow();
    expect(withoutIdleReason(visits, before, { target: 8, measureChangeReason: 'Why' })).toEqual({ target: 8 });
  });

  test.each(places.filter((place) => !['identified', 'prioritized', 'planned'].includes(place)).concat('planned'))(
    'once work has started it is locked, also at %s',
    (place) => {
      const visits = [...started, ...visitsTo(place)];
      expect(() => refuseUnexplainedMeasure(visits, before, { target: 8 })).toThrow('Target: the measure is locked');
      expect(() => refuseUnexplainedMeasure(visits, before, { target: 4, actual: 3 })).not.toThrow();
    },
  );

  test.each([
    [{ metric: 'Restore speed' }, 'Metric'],
    [{ unit: 'days' }, 'Unit'],
    [{ direction: 'Higher is better' }, 'Direction'],
    [{ baseline: 1 }, 'Baseline'],
    [{ baselineDate: '2026-01-01' }, 'Baseline date'],
    [{ target: null }, 'Target'],
  ] as const)('%j is refused by its name', (wanted, field) => {
    expect(() => refuseUnexplainedMeasure(started, before, wanted)).toThrow(expect.objectContaining({ code: 'conflict', field }));
  });

  test('a reason opens it, if it is a new one', () => {
    const wanted = { target: 8, measureChangeReason: 'A second site was added' };
    expect(() => refuseUnexplainedMeasure(started, before, wanted)).not.toThrow();
    expect(withoutIdleReason(started, before, wanted)).toEqual(wanted);
    expect(() => refuseUnexplainedMeasure(started, before, { ...wanted, measureChangeReason: 'The old tool is gone' })).toThrow(
      'Say what is new',
    );
  });

  test('a reason for nothing stays away', () => {
    expect(withoutIdleReason(started, before, { actual: 3, target: 4, measureChangeReason: 'Why' })).toEqual({ actual: 3, target: 4 });
  });
});

test('only what came after planning counts as a change', () => {
  const change = (day: number) => ({ at: `2026-01-0${day}T09:00:00.000Z`, by: null, parts: [], reason: null });
  const changes = [change(1), change(2), change(3)];
  expect(changesAfterPlanning(changes, started)).toEqual([change(3)]);
  expect(changesAfterPlanning(changes, visitsTo('planned'))).toEqual([]);
});
