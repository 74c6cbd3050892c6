import type { ReactNode } from 'react';
import type { Person } from '../../../src/domain/improvement';
import { kindFacts } from '../../../src/domain/kinds/kinds';
import { sourceFacts } from '../../../src/domain/links/sources';
import type { ListedImprovement } from '../../../src/domain/summary/summary';
import { DayText } from '../look/day-text';
import { issuePath } from '../address/jira-link';
import { Late } from '../look/late';
import { PlaceLozenge, ResultLozenge } from '../look/lozenge';
import { nameOf, PersonName } from '../look/person-name';
import { SiteLink } from '../address/site-link';
import '../look/table.css';

/** A column that one surface shows beside those of every list; a number. */
export interface ExtraColumn<Item> {
  readonly name: string;
  readonly sorted: 'descending' | 'none';
  readonly contentOf: (item: Item) => ReactNode;
}

interface ImprovementTableProps<Item> {
  readonly caption: string;
  readonly items: readonly Item[];
  readonly people: readonly Person[];
  readonly extra?: ExtraColumn<Item>;
  /** Where records of several kinds stand in one list. */
  readonly kinds?: 'shown';
  /** Where a key leads; to the work item itself, unless said. */
  readonly pathOf?: (key: string) => string;
}

const mostControls = 3;

/** A list of improvements like Jira's own navigator; stacked into cards where the page is narrow. */
export function ImprovementTable<Item extends ListedImprovement>({
  caption,
  items,
  people,
  extra,
  kinds,
  pathOf = issuePath,
}: ImprovementTableProps<Item>) {
  return (
    <div className="table-scroll">
      <table className="table table-stacked">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {['Key', ...(kinds === undefined ? [] : ['Kind']), 'Title', 'Stage', 'Source', 'Controls', 'Owner', 'Due', 'Result'].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
            {extra === undefined ? null : (
              <th scope="col" className="number" aria-sort={extra.sorted}>
                {extra.name}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.issueId} item={item} people={people} extra={extra} kinds={kinds} pathOf={pathOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps<Item> extends Pick<ImprovementTableProps<Item>, 'people'> {
  readonly item: Item;
  readonly extra: ExtraColumn<Item> | undefined;
  readonly kinds: 'shown' | undefined;
  readonly pathOf: (key: string) => string;
}

function Row<Item extends ListedImprovement>({ item, people, extra, kinds, pathOf }: RowProps<Item>) {
  return (
    <tr>
      <td data-label="Key" className="keep">
        <SiteLink path={pathOf(item.key)}>{item.key}</SiteLink>
      </td>
      {kinds === undefined ? null : <td data-label="Kind">{kindFacts[item.kind].name}</td>}
      <td data-label="Title">{item.title}</td>
      <td data-label="Stage" className="keep">
        <PlaceLozenge place={item.place} />
      </td>
      <td data-label="Source">{item.source === null ? null : sourceFacts[item.source].name}</td>
      <td data-label="Controls">{item.controls.length === 0 ? null : <Controls ids={item.controls} />}</td>
      <td data-label="Owner">{item.ownerId === null ? null : <PersonName name={nameOf(people, item.ownerId)} />}</td>
      <td data-label="Due">{item.dueDate === null ? null : <Due day={item.dueDate} daysLate={item.daysLate} />}</td>
      <td data-label="Result">
        {item.result === null ? null : <ResultLozenge result={item.result} />}
        {item.changedAfterVerification ? <div className="small">changed after verification</div> : null}
      </td>
      {extra === undefined ? null : (
        <td data-label={extra.name} className="number">
          {extra.contentOf(item)}
        </td>
      )}
    </tr>
  );
}

function Controls({ ids }: { readonly ids: readonly string[] }) {
  const more = ids.length - mostControls;
  return <span title={ids.join(', ')}>{`${ids.slice(0, mostControls).join(', ')}${more > 0 ? ` +${more}` : ''}`}</span>;
}

function Due({ day, daysLate }: { readonly day: string; readonly daysLate: number }) {
  return (
    <span>
      <DayText value={day} />
      {daysLate > 0 ? ', ' : ''}
      {daysLate > 0 ? <Late days={daysLate} /> : null}
    </span>
  );
}
