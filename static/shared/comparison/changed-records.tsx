import type { ComparedGroup } from '../../../src/contract/protection';
import type { ChangedRecord, Difference } from '../../../src/domain/comparison/compare-rows';
import { DayText, MomentText } from '../look/day-text';
import { IssueLink } from '../address/jira-link';
import { Lozenge } from '../look/lozenge';
import { ComparisonGroup } from './comparison-group';

interface ChangedRecordsProps {
  readonly title: string;
  readonly about: string;
  readonly group: ComparedGroup<ChangedRecord>;
  /** Folded where nobody needs to look at it first. */
  readonly folded?: 'folded';
}

/** Records with what differs, field by field: as signed, then today. */
export function ChangedRecords({ title, about, group, folded }: ChangedRecordsProps) {
  const list = (
    <ul className="compared" aria-label={title}>
      {group.items.map((record) => (
        <Changed key={record.issueId} record={record} />
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

function Changed({ record: { key, title, differences } }: { readonly record: ChangedRecord }) {
  return (
    <li className="compared-record">
      <IssueLink issueKey={key} title={title} />
      <ul className="tight">
        {differences.map((difference) => (
          <DifferenceLine key={difference.label} difference={difference} />
        ))}
      </ul>
    </li>
  );
}

function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const { label, standing, form, from, to } = difference;
  return (
    <li>
      <strong>{label}</strong> <span className="visually-hidden">as signed</span> <Value form={form} value={from} />{' '}
      <span aria-hidden="true">→</span> <span className="visually-hidden">today</span> <Value form={form} value={to} />{' '}
      {standing === 'stands-out' ? <Lozenge tone="warning">against what was signed</Lozenge> : null}
    </li>
  );
}

function Value({ form, value }: { readonly form: Difference['form']; readonly value: string | null }) {
  if (value === null) return <span className="subtle">nothing</span>;
  if (form === 'day') return <DayText value={value} />;
  return form === 'moment' ? <MomentText value={value} /> : <span>{value}</span>;
}
