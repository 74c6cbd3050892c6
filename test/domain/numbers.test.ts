import fc from 'fast-check';
import { hasImproved, hasReachedTarget, percentChange, toBeforeAfter } from '../../src/domain/measure/before-after';
import { directions } from '../../src/domain/improvement';
import { aMeasure, aRow } from './builders';

describe('before and after', () => {
  test.each([
    [12, 4, -66.7],
    [4, 12, 200],
    [-10, -5, 50],
    [0, 5, null],
    [5, null, null],
    [3, 3, 0],
  ])('from %s to %s is %s percent', (baseline, actual, percent) => {
    expect(percentChange({ baseline, actual })).toBe(percent);
  });

  test.each([
    ['Lower is better', 12, 4, true],
    ['Lower is better', 4, 12, false],
    ['Higher is better', 4, 12, true],
    ['Higher is better', 12, 4, false],
    ['Lower is better', 4, 4, false],
    ['Higher is better', 4, null, false],
  ] as const)('%s: from %s to %s is an improvement: %s', (direction, baseline, actual, improved) => {
    expect(hasImproved({ direction, baseline, actual })).toBe(improved);
  });

  test.each([
    ['Lower is better', 4, 4, true],
    ['Lower is better', 4, 5, false],
    ['Higher is better', 95, 96, true],
    ['Higher is better', null, 96, null],
  ] as const)('%s, target %s: %s reaches it: %s', (direction, target, actual, reached) => {
    expect(hasReachedTarget({ direction, target, actual })).toBe(reached);
  });

  test('a measure cannot improve in both directions', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        (baseline, actual) => directions.filter((direction) => hasImproved({ direction, baseline, actual })).length <= 1,
      ),
    );
  });

  test('what was measured once has no before and after', () => {
    expect(toBeforeAfter(aRow({ measure: aMeasure({ actual: null }) }))).toBeNull();
    expect(toBeforeAfter(aRow())).toBeNull();
    expect(toBeforeAfter(aRow({ measure: aMeasure() }))).toMatchObject({ key: 'CI-1', percentChange: -66.7, improved: true });
  });
});
