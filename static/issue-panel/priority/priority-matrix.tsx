import { useState } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { PriorityMatrix as Matrix } from '../../../src/contract/priority';
import type { MatrixPlace } from '../../../src/domain/priority/priority-matrix';
import './priority-matrix.css';
import { MatrixGrid } from './matrix-grid';
import { MatrixList } from './matrix-list';
import { MatrixTable } from './matrix-table';
import { spotAt } from './matrix-words';

interface PriorityMatrixProps {
  readonly matrix: Matrix;
  readonly panel: ImprovementPanel;
  /** Where the improvement at hand stands. */
  readonly own: MatrixPlace | null;
}

const quickest: MatrixPlace = { impact: 5, effort: 1 };

/** Where an improvement stands among the open ones, by impact and effort. */
export function PriorityMatrix({ matrix, panel, own }: PriorityMatrixProps) {
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
