import fc from 'fast-check';
import { priorityOf, weights, type PriorityWeights } from '../../src/domain/priority';
import { defaultSettings } from '../../src/domain/settings';

const mark = fc.integer({ min: 1, max: 5 });

describe('priority', () => {
  test.each([
    [4, 1, 4, 16],
    [5, 1, 5, 25],
    [1, 5, 1, 0.2],
    [2, 3, 2, 1.33],
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
    expect(priorityOf({ impact: 4, effort: 2, alignment: 3 }, { ...defaultSettings, ...changed })).toBe(priority);
  });

  const someWeights = fc.record({
    impactWeight: fc.constantFrom(...weights),
    effortWeight: fc.constantFrom(...weights),
    alignmentWeight: fc.constantFrom(...weights),
  });

  test('whatever the weights, more impact or alignment never lowers it and more effort never raises it', () => {
    fc.assert(
      fc.property(mark, mark, mark, mark, someWeights, (impact, effort, alignment, other, chosen) => {
        const score = (marks: { impact?: number; effort?: number; alignment?: number }) =>
          priorityOf({ impact, effort, alignment, ...marks }, chosen) ?? Number.NaN;
        const [less, more] = [(one: number) => Math.min(one, other), (one: number) => Math.max(one, other)];
        return (
          score({ impact: less(impact) }) <= score({ impact: more(impact) }) &&
          score({ alignment: less(alignment) }) <= score({ alignment: more(alignment) }) &&
          score({ effort: more(effort) }) <= score({ effort: less(effort) })
        );
      }),
    );
  });
});
