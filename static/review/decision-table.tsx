import type { ReactNode } from 'react';
import { carriedWords } from '../../src/domain/review/carried';
import { titleOf, type CarriedDecision, type Decision } from '../../src/domain/review/review';
import { IssueLink } from '../shared/address/jira-link';
import { StatusLozenge } from '../shared/look/lozenge';
import { PersonName } from '../shared/look/person-name';
import '../shared/look/table.css';
import { RecordDay } from './record-day';

interface DecisionTableProps<Item extends Decision> {
  readonly caption: string;
  readonly decisions: readonly Item[];
  /** What was due before this day and is not done is late. */
  readonly today: string;
  /** The last column. */
  readonly extra?: { readonly name: string; readonly contentOf: (decision: Item) => ReactNode };
}

/** Decisions with who does what by when; stacked where the page is narrow. */
export function DecisionTable<Item extends Decision>({ caption, decisions, today, extra }: DecisionTableProps<Item>) {
  return (
    <div className="table-scroll">
      <table className="table table-stacked">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {['Decision', 'Concerns', 'Status', 'Owner', 'Due', ...(extra === undefined ? [] : [extra.name])].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <tr key={decision.issueId}>
              <td data-label="Decision">
                <IssueLink issueKey={decision.key} title={titleOf(decision)} />
              </td>
              <td data-label="Concerns">{decision.input === null ? null : `9.3.2 ${decision.input}`}</td>
              <td data-label="Status" className="keep">
                {decision.work === null ? null : <StatusLozenge status={decision.work.status} />}
              </td>
              <td data-label="Owner">{owner(decision)}</td>
              <td data-label="Due">{due(decision, today)}</td>
              {extra === undefined ? null : <td data-label={extra.name}>{extra.contentOf(decision)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function owner({ work }: Decision): ReactNode {
  if (work === null) return null;
  return work.owner === null ? <span className="danger">No owner</span> : <PersonName name={work.owner.name} />;
}

function due({ work }: Decision, today: string): ReactNode {
  if (work === null) return null;
  if (work.dueDate === null) return <span className="danger">No date</span>;
  return (
    <span>
      <RecordDay value={work.dueDate} />
      {!work.done && work.dueDate < today ? <span className="danger keep"> overdue</span> : null}
    </span>
  );
}

/** Earlier decisions, with the review that made them and how often they came back. */
export function CarriedTable({ carried, today }: { readonly carried: readonly CarriedDecision[]; readonly today: string }) {
  if (carried.length === 0) return <p className="subtle">No earlier decision is open.</p>;
  const extra = {
    name: 'Since then',
    contentOf: ({ decidedIn, reviews }: CarriedDecision) => `${decidedIn}, ${carriedWords(reviews)}`,
  };
  return <DecisionTable caption="Decisions of earlier reviews" decisions={carried} today={today} extra={extra} />;
}
