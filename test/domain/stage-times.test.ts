import type { Visit } from '../../src/domain/improvement';
import { stepsOf, timesOf } from '../../src/domain/history/stage-times';
import type { Place } from '../../src/domain/lifecycle/stages';

const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
const dayInMilliseconds = 86_400_000;

/** One stay a day, the last one lasting. */
function daily(...walked: readonly Place[]): readonly Visit[] {
  return walked.map((place, index) => ({
    place,
    enteredAt: at(index + 1),
    leftAt: index === walked.length - 1 ? null : at(index + 2),
    by: null,
    statusName: null,
  }));
}

describe('the times of a stage', () => {
  test('time on hold is apart from working time', () => {
    const { working, onHold, ended } = timesOf(daily('identified', 'on-hold', 'identified', 'communicated'), at(6));
    expect([working, onHold, ended].map((length) => length / dayInMilliseconds)).toEqual([2, 1, 2]);
  });

  test('a stage entered again adds up, and says how often', () => {
    const { byPlace } = timesOf(daily('planned', 'verifying', 'planned'), at(5));
    expect(byPlace.get('planned')).toEqual({ total: 3 * dayInMilliseconds, entries: 2 });
  });

  test('going on after a hold is no second time', () => {
    const steps = stepsOf(daily('planned', 'on-hold', 'planned', 'implementing'));
    expect(steps.map(({ time, resumed }) => [time, resumed])).toEqual([
      [1, false],
      [1, false],
      [1, true],
      [1, false],
    ]);
  });

  test('a hold that ends at another stage is an entry of that stage', () => {
    expect(stepsOf(daily('planned', 'implementing', 'on-hold', 'planned')).at(-1)).toMatchObject({ time: 2, resumed: false });
  });

  test('verification that went back to planning failed, a hold between or not', () => {
    const failed = (...walked: readonly Place[]) => stepsOf(daily(...walked)).map((step) => step.failed);
    expect(failed('verifying', 'planned')).toEqual([true, false]);
    expect(failed('verifying', 'on-hold', 'planned')).toEqual([true, false, false]);
    expect(failed('verifying', 'standardized')).toEqual([false, false]);
    expect(failed('verifying', 'on-hold', 'verifying')).toEqual([false, false, false]);
  });

  test('a clock that runs behind gives no negative time', () => {
    expect(timesOf(daily('identified'), at(0)).working).toBe(0);
  });
});
