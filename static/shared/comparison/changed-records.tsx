import type { ChangedRecord, Difference } from '../../../src/domain/comparison/compare-rows';
import type { ComparedGroup } from '../../../src/domain/comparison/compared-groups';
import type { Person } from '../../../src/domain/improvement';
import { DayText, MomentText } from '../look/day-text';
import { IssueLink } from '../address/jira-link';
import { Lozenge } from '../look/lozenge';
import { nameOf, PersonName } from '../look/person-name';
import { ComparisonGroup } from './comparison-group';
import type { Taken } from './taken';

interface ChangedRecordsProps {
  readonly taken: Taken;
  readonly title: string;
  readonly about: string;
  readonly group: ComparedGroup<ChangedRecord>;
  readonly people: readonly Person[];
  /** Folded where nobody needs to look at it first. */
  readonly folded?: 'folded';
}

/** Records with what differs, field by field: as it was taken down, then today. */
export function ChangedRecords({ taken, title, about, group, people, folded }: ChangedRecordsProps) {
  const list = (
    <ul className="compared" aria-label={title}>
      {group.items.map((record) => (
        <Changed key={record.issueId} taken={taken} record={record} people={people} />
      ))}
    </ul>
  );
  return (
    <ComparisonGroup title={title} about={about} group={group} list="in-jira">
      {folded === undefined ? (
        list
      ) : (
        <details>
          <summary>Show what changed</summary>
          {list}
        </details>
      )}
    </ComparisonGroup>
  );
}

interface ChangedProps extends Pick<ChangedRecordsProps, 'taken' | 'people'> {
  readonly record: ChangedRecord;
}

function Changed({ taken, record: { key, title, differences }, people }: ChangedProps) {
  return (
    <li className="compared-record">
      <IssueLink issueKey={key} title={title} />
      <ul className="tight">
        {differences.map((difference) => (
          <DifferenceLine key={difference.label} taken={taken} difference={difference} people={people} />
        ))}
      </ul>
    </li>
  );
}

interface DifferenceProps extends Pick<ChangedRecordsProps, 'taken' | 'people'> {
  readonly difference: Difference;
}

function DifferenceLine({ taken, difference: { label, standing, form, from, to }, people }: DifferenceProps) {
  return (
    <li>
      <strong>{label}</strong> <span className="visually-hidden">as {taken}</span> <Value {...{ form, people }} value={from} />{' '}
      <span aria-hidden="true">→</span> <span className="visually-hidden">today</span> <Value {...{ form, people }} value={to} />{' '}
      {standing === 'stands-out' ? <Lozenge tone="warning">{`against what was ${taken}`}</Lozenge> : null}
    </li>
  );
}

interface ValueProps extends Pick<Difference, 'form'>, Pick<ChangedRecordsProps, 'people'> {
  readonly value: string | null;
}

function Value({ form, value, people }: ValueProps) {
  if (value === null) return <span className="subtle">{form === 'person' ? 'nobody' : 'nothing'}</span>;
  if (form === 'person') return <PersonName name={nameOf(people, value)} />;
  if (form === 'day') return <DayText value={value} />;
  return form === 'moment' ? <MomentText value={value} /> : <span>{value}</span>;
}
