import { useState } from 'react';
import { inGroups } from '../../src/domain/counts';
import { percentWords } from '../../src/domain/measure/before-after';
import { kindFacts } from '../../src/domain/kinds/kinds';
import { isOpen, places } from '../../src/domain/lifecycle/stages';
import { sayQuantity } from '../../src/domain/measure/quantity-words';
import { allItems, type LineName } from '../../src/domain/review/counted';
import type { DataInput, FigureGroup, FigureLine, InputFigures, MeasuredRecord, ReviewItem } from '../../src/domain/review/figures';
import { IssueLink } from '../shared/address/jira-link';
import { Late } from '../shared/look/late';
import { PlaceLozenge } from '../shared/look/lozenge';
import { TableTwin, type TwinRow } from '../shared/figures/table-twin';
import { FigureList, type Look, type OpenLine } from './figure-list';
import { RecordDay } from './record-day';

interface FiguresViewProps {
  readonly name: string;
  readonly input: DataInput;
  readonly look: Look;
  readonly figures: InputFigures;
}

/** What the data says about one input: numbers with a bar each, the records it is about, and what was measured. Every number opens its list. */
export function FiguresView({ name, input, look, figures }: FiguresViewProps) {
  const { groups, items, more, beforeAfter } = figures;
  const [open, setOpen] = useState<OpenLine | null>(null);
  const toggle = (line: OpenLine) => setOpen((before) => (isSameLine(before, line) ? null : line));
  return (
    <div className="tight">
      <div className="figure-groups">
        {groups.map((group) => (group.lines.length === 0 ? null : <Group key={group.id} group={group} open={open} onOpen={toggle} />))}
      </div>
      {open === null ? null : (
        <FigureList key={`${open.group} ${open.line}`} input={input} look={look} open={open} onClose={() => setOpen(null)} />
      )}
      {items.length === 0 ? null : <Items name={name} items={items} />}
      <More more={more} named={items.length} open={open} onOpen={toggle} />
      {beforeAfter.length === 0 ? null : (
        <TableTwin
          caption={`Measured: ${name}`}
          narrow="stacked"
          columns={['Record', 'Metric', 'Before', 'Target', 'After', 'Change']}
          rows={beforeAfter.map(toMeasureRow)}
        />
      )}
    </div>
  );
}

/** They pile up over the years: on one scale with them, the stages of the work at hand could not be told apart. */
const ended: ReadonlySet<string> = new Set(places.filter((place) => !isOpen(place)));

interface Opening {
  readonly open: OpenLine | null;
  readonly onOpen: (line: OpenLine) => void;
}

function isSameLine(one: OpenLine | null, other: LineName): boolean {
  return one !== null && one.group === other.group && one.line === other.line;
}

interface CountProps extends Opening {
  readonly line: OpenLine;
  readonly count: number;
}

/** Of nothing there is no list. */
function Count({ line, count, open, onOpen }: CountProps) {
  if (count === 0) return <>0</>;
  return (
    <button type="button" className="link-button" aria-expanded={isSameLine(open, line)} onClick={() => onOpen(line)}>
      {inGroups(count)}
      <span className="visually-hidden"> {line.label}</span>
    </button>
  );
}

function More({ more, named, ...opening }: Opening & { readonly more: number; readonly named: number }) {
  if (more === 0) return null;
  const line = { ...allItems, label: `All ${inGroups(named + more)} records of this section` };
  return (
    <p className="subtle">
      and <Count line={line} count={more} {...opening} /> more
    </p>
  );
}

function Group({ group: { id: groupId, title, lines }, ...opening }: Opening & { readonly group: FigureGroup }) {
  const hasBar = ({ id }: FigureLine) => groupId !== 'place' || !ended.has(id);
  const most = Math.max(1, ...lines.filter(hasBar).map(({ count }) => count));
  return (
    <table className="figure-group">
      <caption className="label">{title}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.label}</th>
            <td className="number">
              <Count line={{ group: groupId, line: line.id, label: `${title}: ${line.label}` }} count={line.count} {...opening} />
            </td>
            <td aria-hidden="true">{hasBar(line) ? <CountBar share={line.count / most} /> : <span className="subtle">ended</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CountBar({ share }: { readonly share: number }) {
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none">
      <rect className="bar-fill" width={100 * share} height="8" />
    </svg>
  );
}

function Items({ name, items }: { readonly name: string; readonly items: readonly ReviewItem[] }) {
  const words = (content: TwinRow['cells'][number]['content']) => ({ content, kind: 'words' }) as const;
  return (
    <TableTwin
      caption={`Records: ${name}`}
      narrow="stacked"
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
  const isSaid = reason?.includes('overdue') === true;
  return (
    <>
      {dueDate === null ? null : (
        <span>
          <RecordDay value={dueDate} /> {daysLate > 0 && !isSaid ? <Late days={daysLate} /> : null}
        </span>
      )}
      {reason === null ? null : <p className="danger">{reason}</p>}
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
