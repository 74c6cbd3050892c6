import { dataInputs, type ReviewFigures } from '../../../src/domain/review/figures';
import { numbersIn, unexplained, type Reasons } from './numbers';

const reasons: Reasons = [
  [/\/items\/\d+\/daysLate$/, 'is a number of days, beside the key of its record'],
  [/\/beforeAfter\//, 'is a measured value, beside the key of its record'],
];

/** A number of a review and where it stands. */
export interface NamedLine {
  readonly path: string;
  readonly input: string;
  readonly group: string;
  readonly line: string;
  readonly count: number;
}

/** Every number of a review that counts records. */
export function linesOf(figures: ReviewFigures): readonly NamedLine[] {
  return dataInputs.flatMap((input) => {
    const { groups, items, more } = figures[input];
    const lines = groups.flatMap(({ id: group, lines: all }, at) =>
      all.map(({ id: line, count }, index) => ({ path: `${input}/groups/${at}/lines/${index}/count`, input, group, line, count })),
    );
    return [...lines, { path: `${input}/more`, input, group: 'items', line: 'all', count: items.length + more }];
  });
}

/** Numbers of a review without a list or a reason. */
export function unexplainedIn(figures: ReviewFigures): readonly string[] {
  return unexplained(numbersIn(figures), new Set(linesOf(figures).map(({ path }) => path)), reasons);
}
