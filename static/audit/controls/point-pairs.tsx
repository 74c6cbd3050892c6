import type { FrameworkView } from '../../../src/contract/coverage';
import { findClause } from '../../../src/domain/catalogue/clauses';
import { findControl } from '../../../src/domain/catalogue/controls';
import type { Change } from '../../shared/data/query';

interface PointPairsProps {
  readonly view: FrameworkView;
  readonly point: string;
  readonly change: Change<'changeFrameworkLine'>;
}

/** The clauses and controls that lead to a point; administrators take away what does not fit. */
export function PointPairs({ view: { framework, groups, mayEdit }, point, change }: PointPairsProps) {
  const line = groups.flatMap(({ points }) => points).find((candidate) => candidate.point === point);
  if (line === undefined) return null;
  return (
    <ul className="pairs" aria-label={`What leads to ${point}`}>
      {line.pairs.map(({ reference, origin }) => (
        <li key={reference} className="row">
          <span>{titleOf(reference)}</span>
          {origin === 'added' ? <span className="small">added by your administrators</span> : null}
          {mayEdit ? (
            <button
              type="button"
              className="link-button"
              disabled={change.busy}
              onClick={() => void change.run({ framework, reference, point, change: 'removed' })}
            >
              Remove<span className="visually-hidden"> {reference}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export function titleOf(reference: string): string {
  return `${reference} ${(findControl(reference) ?? findClause(reference))?.title ?? ''}`;
}
