import type { Bar, Summary } from '../../src/domain/summary';
import { TableTwin } from '../shared/table-twin';
import { percentWords } from './words';

/** All the numbers of the drawings, as tables. */
export function SummaryTables({ summary }: { readonly summary: Summary }) {
  const parts: readonly { readonly title: string; readonly column: string; readonly bars: readonly Bar[] }[] = [
    { title: 'By stage', column: 'Stage', bars: summary.byPlace },
    { title: 'By source', column: 'Source', bars: summary.bySource },
    { title: 'By theme', column: 'Theme', bars: summary.byTheme },
    { title: 'By clause', column: 'Clause', bars: summary.byClause },
  ];
  return (
    <div className="drawings">
      {parts.map(({ title, column, bars }) =>
        bars.length === 0 ? null : (
          <section key={title} className="part">
            <h2>{title}</h2>
            <TableTwin caption={title} columns={[column, 'Improvements']} rows={bars.map((bar) => [bar.label, bar.count])} />
          </section>
        ),
      )}
      {summary.beforeAfter.length === 0 ? null : (
        <section className="part part-whole">
          <h2>Before → after</h2>
          <TableTwin
            caption="Before and after"
            columns={['Improvement', 'Metric', 'Unit', 'Before', 'Target', 'After', 'Change', 'Better']}
            rows={summary.beforeAfter.map(({ key, measure, percentChange, improved }) => [
              key,
              measure.metric,
              measure.unit ?? '',
              measure.baseline,
              measure.target ?? '–',
              measure.actual ?? '–',
              percentWords(percentChange),
              improved ? 'yes' : 'no',
            ])}
          />
        </section>
      )}
    </div>
  );
}
