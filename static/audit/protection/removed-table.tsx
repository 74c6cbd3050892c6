import type { RemovedView } from '../../../src/contract/protection';
import { kindFacts } from '../../../src/domain/kinds/kinds';
import type { KeyGap } from '../../../src/domain/register/key-gap';
import { fateWords } from '../../../src/domain/pack/removals';
import { DayText } from '../../shared/look/day-text';
import { PlaceLozenge } from '../../shared/look/lozenge';
import { nameOf } from '../../shared/look/person-name';
import '../../shared/look/table.css';

type RemovedItem = RemovedView['items'][number];

/** The last known row of each record, and what became of it. */
export function RemovedTable({ items, people }: Pick<RemovedView, 'items' | 'people'>) {
  return (
    <div className="table-scroll">
      <table className="table table-stacked">
        <caption className="visually-hidden">Removed from the record</caption>
        <thead>
          <tr>
            {['Key', 'Kind', 'Last known at', 'What became of it'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.issueId}>
              <td data-label="Key">
                <div>
                  <strong>{item.key}</strong>
                  <div className="small">{sayGap(item.gap)}</div>
                </div>
              </td>
              <td data-label="Kind">{kindFacts[item.kind].name}</td>
              <td data-label="Last at">
                <PlaceLozenge place={item.place} />
              </td>
              <td data-label="Then">
                <Fate item={item} people={people} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fate({ item: { reason, told, at, by }, people }: { readonly item: RemovedItem } & Pick<RemovedView, 'people'>) {
  const what = fateWords[reason];
  if (told === 'found missing') {
    return (
      <span>
        {what}; found missing <DayText value={at} />, and Jira did not tell by whom
      </span>
    );
  }
  return (
    <span>
      {what} <DayText value={at} />
      {by === null ? ', Jira did not tell by whom' : ` by ${nameOf(people, by)}`}
    </span>
  );
}

function sayGap({ before, after }: KeyGap): string {
  if (before !== null && after !== null) return `between ${before} and ${after}`;
  if (before !== null) return `after ${before}`;
  return after === null ? '' : `before ${after}`;
}
