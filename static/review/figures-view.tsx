import { percentWords } from '../../src/domain/measure/before-after';
import { kindFacts } from '../../src/domain/kinds/kinds';
import { sayQuantity } from '../../src/domain/measure/quantity-words';
import type { FigureGroup, InputFigures, MeasuredRecord, ReviewItem } from '../../src/domain/review/figures';
import { IssueLink } from '../shared/jira-link';
import { PlaceLozenge } from '../shared/lozenge';
import { TableTwin, type TwinRow } from '../shared/table-twin';
import { RecordDay } from './record-day';

/** What the data says about one input: numbers with a bar each, the records it is about, and what was measured. */
export function FiguresView({ name, figures }: { readonly name: string; readonly figures: InputFigures }) {
  const { groups, items, more, beforeAfter } = figures;
  return (
    <div className="tight">
      <div className="figure-groups">
        {groups.map((group) => (group.lines.length === 0 ? null : <Group key={group.id} group={group} />))}
      </div>
      {items.length === 0 ? null : <Items name={name} items={items} />}
      {more === 0 ? null : <p className="subtle">and {more} more</p>}
      {beforeAfter.length === 0 ? null : (
        <TableTwin
          caption={`Measured: ${name}`}
          columns={['Record', 'Metric', 'Before', 'Target', 'After', 'Change']}
          rows={beforeAfter.map(toMeasureRow)}
        />
      )}
    </div>
  );
}

function Group({ group: { title, lines } }: { readonly group: FigureGroup }) {
  const most = Math.max(1, ...lines.map(({ count }) => count));
  return (
    <table className="figure-group">
      <caption className="label">{title}</caption>
      <tbody>
        {lines.map(({ id, label, count }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="number">{count}</td>
            <td aria-hidden="true">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                <rect className="bar-fill" width={(100 * count) / most} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Items({ name, items }: { readonly name: string; readonly items: readonly ReviewItem[] }) {
  const words = (content: TwinRow['cells'][number]['content']) => ({ content, kind: 'words' }) as const;
  return (
    <TableTwin
      caption={`Records: ${name}`}
      columns={['Record', 'Kind', 'Stage', 'Due']}
      rows={items.map((item) => ({
        key: item.key,
        cells: [
          words(<IssueLink issueKey={item.key} title={item.title} />),
          words(kindFacts[item.kind].name),
          words(<PlaceLozenge place={item.place} />),
          words(<Due item={item} />),
        ],
      }))}
    />
  );
}

function Due({ item: { dueDate, daysLate, reason } }: { readonly item: ReviewItem }) {
  const late = daysLate === 1 ? '1 day late' : `${daysLate} days late`;
  return (
    <>
      {dueDate === null ? null : <RecordDay value={dueDate} />}
      {daysLate > 0 ? <span className="danger"> {late}</span> : null}
      {reason === null ? null : <span className="danger"> {reason}</span>}
    </>
  );
}

function toMeasureRow({ key, title, measure, percentChange, improved }: MeasuredRecord): TwinRow {
  const { metric, unit, baseline, target, actual } = measure;
  const number = (value: number | null) => ({ content: sayQuantity({ value, unit }), kind: 'number' }) as const;
  const words = (content: TwinRow['cells'][number]['content']) => ({ content, kind: 'words' }) as const;
  return {
    key,
    cells: [
      words(<IssueLink issueKey={key} title={title} />),
      words(metric),
      number(baseline),
      number(target),
      number(actual),
      words(`${percentWords(percentChange)} ${improved ? '✓ better' : '✗ not better'}`),
    ],
  };
}
