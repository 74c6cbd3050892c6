import fc from 'fast-check';
import { contributionOf, totalOf, type Contribution } from '../../src/domain/measure/contributions';
import { metricPresets } from '../../src/domain/measure/metric-presets';
import { isSignal, limitsOf } from '../../src/domain/measure/process-behaviour';
import { goingOf, greenSince, progressOf, quietMonths, type Measure } from '../../src/domain/lifecycle/progress';
import { formatQuantity, parseQuantity } from '../../src/domain/measure/quantity';
import type { Point } from '../../src/domain/measure/measurements';

const lower: Measure = {
  metric: 'Clicks in a phishing test',
  unit: '%',
  direction: 'Lower is better',
  baseline: 24,
  target: 4,
  actual: null,
};
const higher: Measure = { ...lower, metric: 'Test score', direction: 'Higher is better', baseline: 60, target: 80 };

describe('progress is the share of the way from baseline to target', () => {
  test.each<readonly [string, Measure, number | null]>([
    ['not measured yet', lower, null],
    ['half of the way down', { ...lower, actual: 14 }, 0.5],
    ['half of the way up', { ...higher, actual: 70 }, 0.5],
    ['beyond the target', { ...lower, actual: 0 }, 1.2],
    ['away from the target', { ...higher, actual: 50 }, -0.5],
    ['from zero there is a way too', { ...higher, baseline: 0, actual: 20 }, 0.25],
    ['no way at all: to be kept as it is', { ...lower, baseline: 4, actual: 3 }, null],
    ['the target lies against the direction', { ...lower, target: 30, actual: 27 }, null],
    ['no direction', { ...lower, direction: null, actual: 14 }, null],
    ['no baseline', { ...lower, baseline: null, actual: 14 }, null],
    ['no target', { ...lower, target: null, actual: 14 }, null],
  ])('%s', (_, measure, share) => {
    expect(progressOf(measure)).toBe(share);
  });
});

test.each<readonly [Partial<Measure>, string]>([
  [{ actual: null }, 'not measured'],
  [{ actual: 4 }, 'target reached'],
  [{ actual: 3 }, 'target reached'],
  [{ actual: 9 }, 'on the way'],
  [{ actual: 24 }, 'not moving'],
  [{ actual: 30 }, 'further away'],
  [{ actual: 9, target: null }, 'on the way'],
  [{ actual: 9, direction: null }, 'not measured'],
])('an objective with %j is %s', (part, going) => {
  expect(goingOf({ ...lower, ...part })).toBe(going);
});

test.each([
  ['2026-06-30', null],
  ['2026-03-02', null],
  ['2026-03-01', 3],
  ['2025-06-01', 12],
  ['2026-07-01', null],
])('last measured on %s it is quiet on 1 June for %p months', (last, months) => {
  expect(quietMonths(last, '2026-06-01')).toBe(months);
});

describe('green for twelve months', () => {
  const today = '2026-06-15';
  const points = (...values: readonly (readonly [date: string, value: number])[]): readonly Point[] =>
    values.map(([date, value]) => ({ date, value, kind: 'measurement' as const }));

  test.each<readonly [string, readonly Point[], string | null]>([
    ['nothing measured', [], null],
    ['green for a year, to the day', points(['2025-06-15', 4], ['2026-05-31', 3]), '2025-06-15'],
    ['a day short of a year', points(['2025-06-16', 4], ['2026-05-31', 3]), null],
    ['red within the year', points(['2025-01-31', 4], ['2025-12-31', 5], ['2026-05-31', 3]), null],
    ['red before it, green ever since', points(['2025-01-31', 9], ['2025-05-31', 4], ['2026-05-31', 3]), '2025-05-31'],
    ['red today', points(['2025-01-31', 4], ['2026-05-31', 5]), null],
    ['nobody measures it any more', points(['2025-01-31', 4], ['2026-01-31', 4]), null],
  ])('%s', (_, series, since) => {
    expect(greenSince(series, { direction: 'Lower is better', target: 4 }, today)).toBe(since);
  });

  test('is not said without a target or a direction', () => {
    const series = points(['2025-01-31', 4], ['2026-05-31', 4]);
    expect(greenSince(series, { direction: 'Lower is better', target: null }, today)).toBeNull();
    expect(greenSince(series, { direction: null, target: 4 }, today)).toBeNull();
  });
});

describe('natural process limits', () => {
  test('need five values', () => {
    expect(limitsOf([5, 6, 5, 6])).toBeNull();
  });

  test('are the mean ± 2.66 times the average moving range', () => {
    const limits = limitsOf([10, 12, 11, 13, 9]);
    expect(limits?.mean).toBe(11);
    expect(limits?.upper).toBeCloseTo(11 + 2.66 * 2.25, 10);
    expect(limits?.lower).toBeCloseTo(11 - 2.66 * 2.25, 10);
  });

  test('do not go below zero where nothing is negative', () => {
    expect(limitsOf([0, 3, 1, 4, 0])?.lower).toBe(0);
    expect(limitsOf([-1, 3, 1, 4, 0])?.lower).toBeLessThan(-1);
  });

  test('a value outside them is a signal, one on the limit is not', () => {
    const limits = { mean: 5, lower: 3, upper: 7 };
    expect([2.9, 3, 5, 7, 7.1].map((value) => isSignal(value, limits))).toEqual([true, false, false, false, true]);
  });

  test('values that never move have limits without width, and no signal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 5, max: 40 }), (value, count) => {
        const limits = limitsOf(Array.from({ length: count }, () => value));
        expect(limits !== null && isSignal(value, limits)).toBe(false);
      }),
    );
  });

  test('move with the values: a shift shifts them', () => {
    const values = fc.array(fc.integer({ min: 1000, max: 2000 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (series, shift) => {
        const [before, after] = [limitsOf(series), limitsOf(series.map((value) => value + shift))];
        fc.pre((before?.lower ?? 0) > 500);
        expect((after?.mean ?? 0) - (before?.mean ?? 0)).toBeCloseTo(shift, 6);
        expect((after?.upper ?? 0) - (before?.upper ?? 0)).toBeCloseTo(shift, 6);
      }),
    );
  });
});

describe('what an improvement contributes to its objective', () => {
  const of = (part: Partial<Measure>, place: 'implementing' | 'communicated' | 'declined' = 'communicated') =>
    contributionOf(lower, { place, measure: { ...lower, baseline: 24, actual: 14, ...part } });

  test.each<readonly [string, Contribution, Contribution]>([
    ['actual − baseline, and its share of the way', of({}), { kind: 'measured', change: -10, share: 0.5 }],
    ['a change for the worse counts against it', of({ actual: 26 }), { kind: 'measured', change: 2, share: -0.1 }],
    ['the metric may be written otherwise', of({ metric: ' clicks in a  phishing TEST' }), { kind: 'measured', change: -10, share: 0.5 }],
    ['the unit too', of({ unit: 'per cent' }), { kind: 'measured', change: -10, share: 0.5 }],
    ['not before it is measured', of({ actual: null }, 'implementing'), { kind: 'not measured yet' }],
    ['without a measure nothing can be said', of({ metric: null }), { kind: 'no measure' }],
    ['nor without a baseline', of({ baseline: null }), { kind: 'no measure' }],
    ['another metric is not added, even in the same unit', of({ metric: 'Mails reported' }), { kind: 'another metric' }],
    ['nor another unit', of({ unit: 'clicks' }), { kind: 'another unit' }],
    ['nor one without a unit', of({ unit: null }), { kind: 'another unit' }],
    ['what was declined moved nothing', of({}, 'declined'), { kind: 'declined' }],
    [
      'lengths of time are brought to the unit of the objective',
      contributionOf(
        { ...lower, metric: 'Restore time', unit: 'hours', baseline: 12, target: 4 },
        { place: 'communicated', measure: { ...lower, metric: 'Restore time', unit: 'min', baseline: 600, actual: 480 } },
      ),
      { kind: 'measured', change: -2, share: 0.25 },
    ],
    [
      'two measures without a unit are comparable',
      contributionOf({ ...lower, unit: null }, { place: 'communicated', measure: { ...lower, unit: null, actual: 4 } }),
      { kind: 'measured', change: -20, share: 1 },
    ],
  ])('%s', (_, contribution, expected) => {
    expect(contribution).toEqual(expected);
  });

  test('adds up what was measured, and nothing else', () => {
    const parts: readonly Contribution[] = [of({}), of({ actual: 20.3, baseline: 20.4 }), of({ metric: 'Mails reported' })];
    expect(totalOf(lower, parts)).toEqual({ measured: 2, change: -10.1, share: 0.505 });
    expect(totalOf(lower, [of({ metric: null })])).toBeNull();
  });

  test('has no share where the objective has no way to go', () => {
    expect(totalOf({ ...lower, target: 24 }, [of({})])).toEqual({ measured: 1, change: -10, share: null });
  });
});

describe('the presets', () => {
  test('are the six metrics of the source document, each with its own name', () => {
    expect(new Set(metricPresets.map(({ metric }) => metric)).size).toBe(6);
  });

  test('have units that a person can write and gets shown back', () => {
    for (const { unit } of metricPresets) {
      const words = formatQuantity({ value: 12.5, unit });
      expect(parseQuantity(words, unit)).toEqual({ quantity: { value: 12.5, unit }, problem: null });
    }
  });
});
