import type { ComparedGroup, ComparedMissing } from '../../../src/domain/comparison/compared-groups';
import type { FurtherRecord } from '../../../src/domain/comparison/compare-rows';
import { kindFacts } from '../../../src/domain/kinds/kinds';
import { DayText } from '../look/day-text';
import { IssueLink } from '../address/jira-link';
import { PlaceLozenge, ResultLozenge } from '../look/lozenge';
import { ComparisonGroup } from './comparison-group';
import { beginning, type Taken } from './taken';

const shownIn: Readonly<Record<Taken, string>> = { signed: 'the signed page', packed: 'the pack' };

/** What was taken down and is not there: its title is not told, because it may be hidden on purpose. */
export function MissingRecords({ taken, group }: { readonly taken: Taken; readonly group: ComparedGroup<ComparedMissing> }) {
  return (
    <ComparisonGroup
      title="Not there for you"
      about={`${beginning(taken)}, and not in the register for you today. Where nothing else is said, a record was deleted, moved away, or is not visible to you: which of it cannot be told. Shown as ${shownIn[taken]} has them.`}
      group={group}
      list="none"
    >
      <ul className="compared" aria-label="Not there for you">
        {group.items.map(({ issueId, key, kind, place, effectiveness, removed }) => (
          <li key={issueId} className="compared-record">
            <span>
              {key} <span className="subtle">{kindFacts[kind].name}</span>
            </span>
            <span className="row">
              <span className="subtle">As {taken}</span> <PlaceLozenge place={place} />
              {effectiveness === null ? null : <ResultLozenge result={effectiveness} />}
              {removed === null ? null : <Removal removed={removed} />}
            </span>
          </li>
        ))}
      </ul>
    </ComparisonGroup>
  );
}

function Removal({ removed: { reason, at } }: { readonly removed: NonNullable<ComparedMissing['removed']> }) {
  return (
    <span className="danger">
      {reason === 'deleted' ? 'Deleted' : 'Taken out of the register'} <DayText value={at} />
    </span>
  );
}

interface FurtherRecordsProps {
  readonly title: string;
  readonly about: string;
  readonly group: ComparedGroup<FurtherRecord>;
}

/** What is there today and was not taken down. */
export function FurtherRecords({ title, about, group }: FurtherRecordsProps) {
  return (
    <ComparisonGroup title={title} about={about} group={group} list="in-jira">
      <details>
        <summary>Show them</summary>
        <ul className="compared" aria-label={title}>
          {group.items.map(({ issueId, key, title: name, kind, place }) => (
            <li key={issueId} className="compared-record">
              <IssueLink issueKey={key} title={name} />
              <span className="row">
                <span className="subtle">{kindFacts[kind].name}</span> <PlaceLozenge place={place} />
              </span>
            </li>
          ))}
        </ul>
      </details>
    </ComparisonGroup>
  );
}
