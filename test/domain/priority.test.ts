import fc from 'fast-check';
import {
  priorityOf,
  sayFormula,
  sayScore,
  scoreRange,
  weights,
  type PriorityMarks,
  type PriorityWeights,
} from '../../src/domain/priority/priority';
import { defaultSettings } from '../../src/domain/set-up/settings';

const mark = fc.integer({ min: 1, max: 5 });
const marks = fc.record({ impact: mark, effort: mark, alignment: mark });
const someWeights = fc.record({
  impactWeight: fc.constantFrom(...weights),
  effortWeight: fc.constantFrom(...weights),
  alignmentWeight: fc.constantFrom(...weights),
});
const weighted = (changed: Partial<PriorityWeights>): PriorityWeights => ({ ...defaultSettings, ...changed });

describe('priority', () => {
  test.each([
    [4, 1, 4, 16],
    [5, 1, 5, 25],
    [1, 5, 1, 0.2],
    [2, 3, 2, 1.33],
    [2.5, 1, 2, 5],
    [null, 1, 1, null],
    [1, null, 1, null],
    [1, 1, null, null],
  ])('impact %s, effort %s, alignment %s makes %s', (impact, effort, alignment, priority) => {
    expect(priorityOf({ impact, effort, alignment }, defaultSettings)).toBe(priority);
  });

  test.each<[Partial<PriorityWeights>, number]>([
    [{ impactWeight: 2 }, 24],
    [{ impactWeight: 0 }, 1.5],
    [{ effortWeight: 2 }, 3],
    [{ effortWeight: 0 }, 12],
    [{ alignmentWeight: 0.5, effortWeight: 0 }, 6.93],
  ])('with %j, impact 4, alignment 3 and effort 2 make %s', (changed, priority) => {
    expect(priorityOf({ impact: 4, effort: 2, alignment: 3 }, weighted(changed))).toBe(priority);
  });

  const directionOf = { impact: 1, alignment: 1, effort: -1 } as const;
  const weightOf = { impact: 'impactWeight', alignment: 'alignmentWeight', effort: 'effortWeight' } as const;

  test('a mark one higher moves it the way of that mark, and leaves it only where the weight is 0', () => {
    fc.assert(
      fc.property(marks, someWeights, fc.constantFrom('impact' as const, 'alignment' as const, 'effort' as const), (low, chosen, name) => {
        fc.pre(low[name] < 5);
        const high: PriorityMarks = { ...low, [name]: low[name] + 1 };
        const moved = Math.sign((priorityOf(high, chosen) ?? 0) - (priorityOf(low, chosen) ?? 0));
        expect(moved).toBe(chosen[weightOf[name]] === 0 ? 0 : directionOf[name]);
      }),
      { numRuns: 2000 },
    );
  });

  test('it stays within the range that is shown, and is never 0', () => {
    fc.assert(
      fc.property(marks, someWeights, (some, chosen) => {
        const { lowest, highest } = scoreRange(chosen);
        const score = priorityOf(some, chosen) ?? Number.NaN;
        return lowest > 0 && lowest <= score && score <= highest;
      }),
    );
    expect(scoreRange(defaultSettings)).toEqual({ lowest: 0.2, highest: 25 });
  });
});

describe('the formula in words', () => {
  test.each<[Partial<PriorityWeights>, string, string]>([
    [{}, 'impact × alignment ÷ effort', '= impact 4 × alignment 3 ÷ effort 2'],
    [{ impactWeight: 2 }, 'impact² × alignment ÷ effort', '= impact 4² × alignment 3 ÷ effort 2'],
    [{ effortWeight: 0.5 }, 'impact × alignment ÷ √effort', '≈ impact 4 × alignment 3 ÷ effort √2'],
    [{ alignmentWeight: 0 }, 'impact ÷ effort', '= impact 4 ÷ effort 2'],
    [{ effortWeight: 0 }, 'impact × alignment', '= impact 4 × alignment 3'],
    [{ impactWeight: 0, alignmentWeight: 0 }, '1 ÷ effort', '= 1 ÷ effort 2'],
  ])('with %j it is %s', (changed, formula, score) => {
    expect(sayFormula(weighted(changed))).toBe(formula);
    expect(sayScore({ impact: 4, effort: 2, alignment: 3 }, weighted(changed))).toBe(score);
  });

  test('a rounded score says so', () => {
    expect(sayScore({ impact: 2, effort: 3, alignment: 2 }, defaultSettings)).toBe('≈ impact 2 × alignment 2 ÷ effort 3');
  });

  test('without all marks there is no score to explain', () => {
    expect(sayScore({ impact: 2, effort: null, alignment: 2 }, defaultSettings)).toBeNull();
  });
});
