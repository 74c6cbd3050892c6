import type { Figure, Summary } from '../../src/domain/summary/summary';
import { BarList } from '../shared/figures/bar-list';
import { BeforeAfterList } from './before-after-list';
import { ControlDrawings } from './control-drawings';
import { DecisionList } from './decision-list';
import { FlowDrawings } from './flow-drawings';
import { Part } from '../shared/look/part';
import { SourceStrip } from './source-strip';
import { StageBar } from '../shared/figures/stage-bar';
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
