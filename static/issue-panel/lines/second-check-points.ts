import type { ImprovementPanel } from '../../../src/contract/issue';
import type { Point } from '../../../src/domain/measure/measurements';

/** What second checks measured: those that failed, from the history, and the one that is recorded now. */
export function secondCheckPoints({ findings, improvement }: Pick<ImprovementPanel, 'findings' | 'improvement'>): readonly Point[] {
  const { secondCheckedOn, secondCheckActual } = improvement.facts;
  const failed = findings.filter(({ check }) => check.kind === 'second check');
  const values = [
    ...failed.map(({ checkedOn, actual }) => ({ date: checkedOn, value: actual })),
    { date: secondCheckedOn, value: secondCheckActual },
  ];
  const points = values.flatMap(({ date, value }) =>
    date === null || value === null ? [] : [{ date, value, kind: 'second check' } as const],
  );
  return [...new Map(points.map((point) => [point.date, point])).values()];
}
