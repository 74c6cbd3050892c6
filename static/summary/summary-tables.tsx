import { percentWords } from '../../src/domain/measure/before-after';
import { attributeNames, attributes, attributeTitle, type Attribute } from '../../src/domain/catalogue/attributes';
import { tilesWithRate } from '../../src/domain/summary/figures';
import type { Bar, BeforeAfter, Summary } from '../../src/domain/summary/summary';
import { IssueLink } from '../shared/address/jira-link';
import { TableTwin, type TwinRow } from '../shared/figures/table-twin';
import { BarTable } from '../shared/figures/bar-table';
import { ControlsWithout } from './controls-without';
import { DecisionList } from './decision-list';
import { FlowTables } from './flow-tables';
import type { Opening } from '../shared/figures/open-number';
import { SourceStrip } from './source-strip';
import { number, words } from '../shared/figures/twin-cells';

interface SummaryTablesProps extends Opening {
  readonly summary: Summary;
}

interface CountedBars {
  readonly title: string;
  readonly column: string;
  readonly bars: readonly Bar[];
}

function barTables(summary: Summary): readonly CountedBars[] {
  return [
    { title: 'Key figures', column: 'Figure', bars: tilesWithRate(summary) },
    { title: 'By stage', column: 'Stage', bars: summary.byPlace },
    { title: 'By source', column: 'Source', bars: summary.bySource },
    { title: 'Effectiveness', column: 'Result', bars: summary.verified.total === 0 ? [] : summary.verdicts },
    { title: 'By theme', column: 'Theme', bars: summary.byTheme },
    { title: 'By clause', column: 'Clause', bars: summary.byClause },
    { title: 'By control', column: 'Control', bars: summary.controls.byControl },
    ...(summary.controls.named === 0 ? [] : attributes.map((attribute) => attributeTable(summary, attribute))),
  ];
}

function attributeTable({ controls }: Summary, attribute: Attribute): CountedBars {
  return { title: attributeTitle(attribute), column: attributeNames[attribute], bars: controls.byAttribute[attribute] };
}

/** All the numbers of the tiles and the drawings, as tables; a number opens its list here too. */
export function SummaryTables({ summary, open, onOpen }: SummaryTablesProps) {
  return (
    <div className="drawings">
      {barTables(summary).map((table) =>
        table.bars.length === 0 ? null : <BarTable key={table.title} {...table} open={open} onOpen={onOpen} />,
      )}
      {summary.controls.named === 0 ? null : <ControlsWithout controls={summary.controls} />}
      <section className="part part-whole">
        <h2>Needs a decision</h2>
        <DecisionList decisions={summary.decisions} open={open} onOpen={onOpen} />
      </section>
      <section className="part part-whole">
        <h2>Sources by quarter</h2>
        <SourceStrip coverage={summary.sourceCoverage} open={open} onOpen={onOpen} />
      </section>
      {summary.beforeAfter.length === 0 ? null : (
        <section className="part part-whole">
          <h2>Before → after</h2>
          <TableTwin
            caption="Before and after"
            columns={['Improvement', 'Metric', 'Unit', 'Before', 'Target', 'After', 'Change', 'Better', 'Second check']}
            rows={summary.beforeAfter.map(toBeforeAfterRow)}
          />
        </section>
      )}
      {summary.flow.slices.length === 0 ? null : <FlowTables summary={summary} open={open} onOpen={onOpen} />}
    </div>
  );
}

function toBeforeAfterRow({ key, title, measure, percentChange, improved, secondCheck, changedAfterVerification }: BeforeAfter): TwinRow {
  const { metric, unit, baseline, target, actual, changedAfterPlanning } = measure;
  return {
    key,
    cells: [
      words(<IssueLink issueKey={key} title={title} />),
      words(changedAfterPlanning ? `${metric} (measure changed after planning)` : metric),
      words(unit ?? ''),
      number(baseline),
      number(target ?? '–'),
      number(actual ?? '–'),
      number(percentWords(percentChange)),
      words(`${improved ? 'yes' : 'no'}${changedAfterVerification ? ' (result changed after verification)' : ''}`),
      number(secondCheck ?? '–'),
    ],
  };
}
