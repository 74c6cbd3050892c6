import type { Bar, Figure, Summary } from '../../src/domain/summary';
import { BarList, isSameFigure } from '../shared/bar-list';
import { BeforeAfterList } from './before-after-list';
import { ControlDrawings } from './control-drawings';
import { DecisionList } from './decision-list';
import { FlowDrawings } from './flow-drawings';
import { Part } from './part';
import { SourceStrip } from './source-strip';
import { VerdictBar } from './verdict-bar';

interface DrawingsProps {
  readonly summary: Summary;
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure) => void;
}

/** A longer list takes the whole width, in columns. */
const manyBars = 8;

/** The summary as drawings with direct labels: stages, results, sources, clauses, themes. */
export function Drawings({ summary, open, onOpen }: DrawingsProps) {
  return (
    <div className="drawings">
      <Part title="By stage" width="whole">
        <StageBar bars={summary.byPlace} open={open} onOpen={onOpen} />
      </Part>
      <Part title="Needs a decision" width="whole">
        <DecisionList decisions={summary.decisions} open={open} onOpen={onOpen} />
      </Part>
      <Part title="Effectiveness" width="whole">
        <VerdictBar summary={summary} open={open} onOpen={onOpen} />
      </Part>
      {summary.beforeAfter.length === 0 ? null : (
        <Part title="Before → after" width="whole">
          <BeforeAfterList items={summary.beforeAfter} />
        </Part>
      )}
      <FlowDrawings summary={summary} open={open} onOpen={onOpen} />
      <Part title="By source">
        <BarList label="Improvements by source" bars={summary.bySource} open={open} onOpen={onOpen} />
      </Part>
      <Part title="Sources by quarter">
        <SourceStrip coverage={summary.sourceCoverage} open={open} onOpen={onOpen} />
      </Part>
      {summary.byTheme.length === 0 ? null : (
        <Part title="By theme">
          <BarList label="Improvements by theme" bars={summary.byTheme} open={open} onOpen={onOpen} />
        </Part>
      )}
      {summary.byClause.length === 0 ? null : (
        <Part title="By clause" width={summary.byClause.length > manyBars ? 'whole' : 'half'}>
          <BarList label="Improvements by clause" bars={summary.byClause} open={open} onOpen={onOpen} />
        </Part>
      )}
      <ControlDrawings controls={summary.controls} open={open} onOpen={onOpen} />
    </div>
  );
}

interface StageBarProps {
  readonly bars: readonly Bar[];
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure) => void;
}

/** One cell a stage in lifecycle order; the bar beneath each number makes the bottleneck stand out. */
function StageBar({ bars, open, onOpen }: StageBarProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ol className="stage-bar" aria-label="Improvements by stage">
      {bars.map((bar) => (
        <li key={bar.label}>
          <button
            type="button"
            className="stage-cell"
            disabled={bar.count === 0}
            aria-expanded={isSameFigure(open, bar.figure)}
            onClick={() => onOpen(bar.figure)}
          >
            <span className="stage-count">{bar.count}</span>
            <svg className="stage-drawing" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bar-ground" y="38" width="100" height="2" />
              <rect className="bar-fill" y={40 - (40 * bar.count) / most} width="100" height={(40 * bar.count) / most} />
            </svg>
            <span className="stage-label">{bar.label}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
