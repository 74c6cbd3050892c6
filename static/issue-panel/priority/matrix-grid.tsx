import type { KeyboardEvent } from 'react';
import { points, quadrantNames, quadrantOf, type MatrixPlace, type Quadrant } from '../../../src/domain/priority/priority-matrix';
import { isSamePlace, sayPlace, sayWho, type MatrixSpot } from './matrix-words';

const steps: Readonly<Record<string, MatrixPlace>> = {
  ArrowUp: { impact: 1, effort: 0 },
  ArrowDown: { impact: -1, effort: 0 },
  ArrowLeft: { impact: 0, effort: -1 },
  ArrowRight: { impact: 0, effort: 1 },
};

const within = (mark: number) => Math.min(points.length, Math.max(1, mark));
const nameOf = ({ impact, effort }: MatrixPlace) => `${impact}-${effort}`;

interface MatrixGridProps {
  readonly spotAt: (place: MatrixPlace) => MatrixSpot;
  readonly chosen: MatrixPlace;
  readonly onChoose: (place: MatrixPlace) => void;
}

/** Impact upwards, effort to the right. One stop of the tabulator: the arrows lead from place to place, and what stands there is listed behind it. */
export function MatrixGrid({ spotAt, chosen, onChoose }: MatrixGridProps) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = { impact: within(chosen.impact + step.impact), effort: within(chosen.effort + step.effort) };
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${nameOf(next)}"]`)?.focus();
  };
  return (
    <div className="matrix" role="grid" aria-label="Open improvements by impact and effort" onKeyDown={move}>
      <p className="matrix-axis" aria-hidden="true">
        Impact ↑
      </p>
      <QuadrantNames left="quick win" right="big project" />
      {points.toReversed().map((impact) => (
        <div key={impact} className="matrix-row" role="row">
          <span className="matrix-mark" role="rowheader">
            <span className="visually-hidden">Impact </span>
            {impact}
          </span>
          {points.map((effort) => (
            <Cell key={effort} spot={spotAt({ impact, effort })} chosen={chosen} onChoose={onChoose} />
          ))}
        </div>
      ))}
      <QuadrantNames left="fill-in" right="reconsider" />
      <div className="matrix-row" role="row">
        {points.map((effort) => (
          <span key={effort} className="matrix-mark matrix-effort" role="columnheader">
            <span className="visually-hidden">Effort </span>
            {effort}
          </span>
        ))}
      </div>
      <p className="matrix-axis matrix-end" aria-hidden="true">
        Effort →
      </p>
    </div>
  );
}

/** For the eye: every place says its quadrant itself. */
function QuadrantNames({ left, right }: { readonly left: Quadrant; readonly right: Quadrant }) {
  return (
    <div className="matrix-row" aria-hidden="true">
      <span className="matrix-quadrant matrix-light">{quadrantNames[left]}</span>
      <span className="matrix-quadrant matrix-heavy">{quadrantNames[right]}</span>
    </div>
  );
}

interface CellProps extends Pick<MatrixGridProps, 'chosen' | 'onChoose'> {
  readonly spot: MatrixSpot;
}

function Cell({ spot, chosen, onChoose }: CellProps) {
  const { impact, effort, own, others } = spot;
  const isChosen = isSamePlace(chosen, spot);
  const choose = () => onChoose({ impact, effort });
  const quadrant = quadrantOf(spot).replace(' ', '-');
  return (
    <div className={`matrix-cell matrix-${quadrant}`} role="gridcell" aria-selected={isChosen}>
      <button
        type="button"
        className="matrix-place"
        data-place={nameOf(spot)}
        tabIndex={isChosen ? 0 : -1}
        title={sayWho(spot)}
        aria-label={`${sayPlace(spot)}. ${sayWho(spot)}`}
        onFocus={choose}
        onClick={choose}
      >
        {own ? <strong className="matrix-own">◆ this</strong> : null}
        {others === null ? null : <span>{own ? `+ ${others.count}` : others.count}</span>}
      </button>
    </div>
  );
}
