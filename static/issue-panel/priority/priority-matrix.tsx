import { useState } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { PriorityMatrix as Matrix } from '../../../src/contract/priority';
import { placeInMatrix, quadrantNames, quadrantOf, type MatrixPlace } from '../../../src/domain/priority/priority-matrix';
import { Loading } from '../../shared/data/answered';
import { useAnswer } from '../../shared/data/query';
import { Nothing } from '../lines/fact-lines';
import './priority-matrix.css';
import { MatrixGrid } from './matrix-grid';
import { MatrixList } from './matrix-list';
import { MatrixTable } from './matrix-table';
import { spotAt } from './matrix-words';
import { PartFailure } from '../part-failure';

/** The quadrant of an improvement; where the others stand is loaded when somebody asks. */
export function QuadrantLine({ panel }: { readonly panel: ImprovementPanel }) {
  const [shown, setShown] = useState<'closed' | 'open'>('closed');
  const own = placeInMatrix(panel.improvement.facts);
  return (
    <>
      {own === null ? <Nothing words="None before impact and effort are set" /> : <span>{quadrantNames[quadrantOf(own)]}</span>}
      <button
        type="button"
        className="link-button small-link"
        aria-expanded={shown === 'open'}
        onClick={() => setShown(shown === 'open' ? 'closed' : 'open')}
      >
        {shown === 'open' ? 'Hide the comparison' : 'Compare with the open improvements'}
      </button>
      {shown === 'open' ? <PriorityMatrix panel={panel} own={own} /> : null}
    </>
  );
}

interface PriorityMatrixProps {
  readonly panel: ImprovementPanel;
  readonly own: MatrixPlace | null;
}

function PriorityMatrix({ panel, own }: PriorityMatrixProps) {
  const { data, error, isFetching, refetch } = useAnswer('viewPriorityMatrix', {});
  if (data !== undefined) return <Drawn matrix={data} panel={panel} own={own} />;
  if (error === null) return <Loading label="Loading the other improvements" />;
  return <PartFailure what="The other improvements" error={error} busy={isFetching} onRetry={() => void refetch()} />;
}

const quickest: MatrixPlace = { impact: 5, effort: 1 };

function Drawn({ matrix, panel, own }: PriorityMatrixProps & { readonly matrix: Matrix }) {
  const [chosen, setChosen] = useState(own ?? matrix.cells[0] ?? quickest);
  const at = (place: MatrixPlace) => spotAt(place, matrix, own);
  return (
    <div className="tight">
      <p className="small">{sayCounts(matrix)}</p>
      <MatrixGrid spotAt={at} chosen={chosen} onChoose={setChosen} />
      <MatrixList spot={at(chosen)} panel={panel} />
      <details>
        <summary className="history-summary">Show as table</summary>
        <MatrixTable spotAt={at} ownKey={panel.improvement.key} />
      </details>
    </div>
  );
}

/** Who is in the matrix, and who is not. */
function sayCounts({ cells, unplaced, notVisible }: Matrix): string {
  const placed = cells.reduce((sum, { count }) => sum + count, 0);
  const others = placed === 1 ? '1 other open improvement' : `${placed} other open improvements`;
  const said = [
    `${placed === 0 ? 'No other open improvement' : others} of this project`,
    unplaced === 0 ? null : `${unplaced} more without impact or effort`,
    notVisible === 0 ? null : `${notVisible} not visible to you`,
  ];
  return `${said.filter((part) => part !== null).join(' · ')}. High is 4 or 5.`;
}
