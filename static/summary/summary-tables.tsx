import type { ReactNode } from 'react';
import { percentWords } from '../../src/domain/before-after';
import { shownTiles } from '../../src/domain/figures';
import type { Bar, BeforeAfter, Figure, Summary } from '../../src/domain/summary';
import { isSameFigure } from '../shared/bar-list';
import { IssueLink } from '../shared/jira-link';
import { TableTwin, type TwinRow } from '../shared/table-twin';

interface SummaryTablesProps {
  readonly summary: Summary;
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure) => void;
}

/** All the numbers of the tiles and the drawings, as tables; a number opens its list here too. */
export function SummaryTables({ summary, open, onOpen }: SummaryTablesProps) {
  const parts: readonly { readonly title: string; readonly column: string; readonly bars: readonly Bar[] }[] = [
    { title: 'Key figures', column: 'Figure', bars: shownTiles(summary) },
    { title: 'By stage', column: 'Stage', bars: summary.byPlace },
    { title: 'By source', column: 'Source', bars: summary.bySource },
    { title: 'By theme', column: 'Theme', bars: summary.byTheme },
    { title: 'By clause', column: 'Clause', bars: summary.byClause },
  ];
  const toRow = (bar: Bar): TwinRow => {
    const number = bar.count === 0 ? 0 : <OpenNumber bar={bar} open={open} onOpen={onOpen} />;
    return { key: bar.label, cells: [words(bar.label), { content: number, kind: 'number' }] };
  };
  return (
    <div className="drawings">
      {parts.map(({ title, column, bars }) =>
        bars.length === 0 ? null : (
          <section key={title} className="part">
            <h2>{title}</h2>
            <TableTwin caption={title} columns={[column, 'Improvements']} rows={bars.map(toRow)} />
          </section>
        ),
      )}
      {summary.beforeAfter.length === 0 ? null : (
        <section className="part part-whole">
          <h2>Before → after</h2>
          <TableTwin
            caption="Before and after"
            columns={['Improvement', 'Metric', 'Unit', 'Before', 'Target', 'After', 'Change', 'Better']}
            rows={summary.beforeAfter.map(toBeforeAfterRow)}
          />
        </section>
      )}
    </div>
  );
}

function OpenNumber({ bar, open, onOpen }: Omit<SummaryTablesProps, 'summary'> & { readonly bar: Bar }) {
  return (
    <button type="button" className="link-button" aria-expanded={isSameFigure(open, bar.figure)} onClick={() => onOpen(bar.figure)}>
      {bar.count}
    </button>
  );
}

function words(content: ReactNode): TwinRow['cells'][number] {
  return { content, kind: 'words' };
}

function number(content: ReactNode): TwinRow['cells'][number] {
  return { content, kind: 'number' };
}

function toBeforeAfterRow({ key, title, measure, percentChange, improved }: BeforeAfter): TwinRow {
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
      words(improved ? 'yes' : 'no'),
    ],
  };
}
