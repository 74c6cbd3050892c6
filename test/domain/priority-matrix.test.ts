import fc from 'fast-check';
import { matrixOf, placeInMatrix, points, quadrantOf } from '../../src/domain/priority/priority-matrix';
import { priorityOf } from '../../src/domain/priority/priority';
import { scales } from '../../src/domain/priority/scales';
import { defaultSettings } from '../../src/domain/set-up/settings';
import { aRow } from './builders';

describe('the matrix of impact and effort', () => {
  test.each([
    [5, 1, 'quick win'],
    [4, 3, 'quick win'],
    [4, 4, 'big project'],
    [3, 3, 'fill-in'],
    [1, 1, 'fill-in'],
    [3, 4, 'reconsider'],
    [1, 5, 'reconsider'],
  ] as const)('impact %i and effort %i make a %s', (impact, effort, quadrant) => {
    expect(quadrantOf({ impact, effort })).toBe(quadrant);
  });

  test.each([
    [null, 3],
    [3, null],
    [9, 3],
    [3, 2.5],
  ])('impact %p and effort %p have no place', (impact, effort) => {
    expect(placeInMatrix({ impact, effort })).toBeNull();
  });

  test('high is what the words of the scales call high', () => {
    const high = points.filter((point) => scales.impact[point - 1]?.word.endsWith('high'));
    expect(high.map((impact) => quadrantOf({ impact, effort: 1 }))).toEqual(['quick win', 'quick win']);
  });

  test('within a place the highest priority is first', () => {
    const rows = [1, 5, 3].map((alignment, index) => aRow({ issueId: String(index), impact: 4, effort: 2, alignment }));
    const [cell] = matrixOf(rows, defaultSettings).cells;
    expect(cell?.rows.map((row) => priorityOf(row, defaultSettings))).toEqual([10, 6, 2]);
  });

  const mark = fc.option(fc.integer({ min: 0, max: 6 }));
  test('counts every row once: at its place, or among those without one', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ impact: mark, effort: mark })), (marks) => {
        const rows = marks.map((given, index) => aRow({ issueId: String(index), ...given }));
        const { cells, unplaced } = matrixOf(rows, defaultSettings);
        const placed = cells.flatMap((cell) => cell.rows.map((row) => [row.impact === cell.impact, row.effort === cell.effort]));
        expect(placed.flat()).not.toContain(false);
        expect(placed.length + unplaced).toBe(rows.length);
      }),
    );
  });

  test('every point of every scale has a word and a meaning of its own', () => {
    for (const scale of Object.values(scales)) {
      expect(scale).toHaveLength(points.length);
      expect(new Set(scale.flatMap(({ word, meaning }) => [word, meaning])).size).toBe(2 * points.length);
    }
  });
});
