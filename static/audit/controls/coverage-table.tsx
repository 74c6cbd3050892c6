import { Fragment, type ReactNode } from 'react';
import { inGroups } from '../../../src/domain/counts';
import { gapOf, gapWords } from '../../../src/domain/evidence/gap';
import type { EvidenceState } from '../../../src/domain/evidence/choices';
import type { Subject } from '../../../src/domain/evidence/subject';
import { DayText } from '../../shared/look/day-text';
import '../../shared/look/table.css';
import type { CoverageLine, LineGroup } from './coverage-line';

/** The list that is open: of which subject, and which of its records. */
export interface OpenEvidence {
  readonly subject: Subject;
  readonly state: EvidenceState;
}

export interface Opening {
  readonly open: OpenEvidence | null;
  readonly onOpen: (open: OpenEvidence | null) => void;
  /** What stands below the row that is open. */
  readonly children: ReactNode;
}

interface CoverageTableProps extends Opening {
  readonly caption: string;
  /** What a row is: "Control". */
  readonly column: string;
  readonly groups: readonly LineGroup[];
  readonly today: string;
}

export function isSameSubject(one: Subject | undefined, other: Subject): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is open and done about each subject, and for how long there was nothing; every number opens its list below the row. */
export function CoverageTable({ caption, column, groups, today, ...opening }: CoverageTableProps) {
  return (
    <table className="table coverage">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" className="number">
            Open
          </th>
          <th scope="col" className="number">
            Done
          </th>
          <th scope="col">Last activity</th>
          <th scope="col">Without one</th>
        </tr>
      </thead>
      {groups.map(({ title, head, lines }) => (
        <tbody key={title}>
          {head === null ? <GroupHead title={title} count={lines.length} /> : <Row line={head} today={today} rank="head" {...opening} />}
          {lines.map((line) => (
            <Row key={line.title} line={line} today={today} rank="line" {...opening} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupHead({ title, count }: { readonly title: string; readonly count: number }) {
  if (title === '') return null;
  return (
    <tr className="coverage-head">
      <th scope="rowgroup" colSpan={5}>
        {title} <span className="subtle">({count})</span>
      </th>
    </tr>
  );
}

interface RowProps extends Opening {
  readonly line: CoverageLine;
  readonly today: string;
  readonly rank: 'head' | 'line';
}

function Row({ line, today, rank, open, onOpen, children }: RowProps) {
  const { subject, title, note, activity } = line;
  const isOpen = isSameSubject(open?.subject, subject);
  const toggle = (state: EvidenceState) => onOpen(isOpen && open?.state === state ? null : { subject, state });
  const expanded = (state: EvidenceState) => isOpen && open?.state === state;
  return (
    <Fragment>
      <tr className={rank === 'head' ? 'coverage-head' : undefined}>
        <th scope="row">
          <button type="button" className="link-button" aria-expanded={expanded('all')} onClick={() => toggle('all')}>
            {title}
          </button>
          {note === null ? null : <span className="small coverage-note">{note}</span>}
        </th>
        <CountCell name="Open" count={activity.open} title={title} expanded={expanded('open')} onOpen={() => toggle('open')} />
        <CountCell name="Done" count={activity.done} title={title} expanded={expanded('done')} onOpen={() => toggle('done')} />
        <td data-label="Last activity">{activity.lastActivity === null ? '–' : <DayText value={activity.lastActivity} />}</td>
        <td data-label="Without one">
          <GapCell activity={activity} today={today} />
        </td>
      </tr>
      {isOpen ? (
        <tr className="coverage-evidence">
          <td colSpan={5}>{children}</td>
        </tr>
      ) : null}
    </Fragment>
  );
}

interface CountCellProps {
  readonly name: 'Open' | 'Done';
  readonly count: number;
  readonly title: string;
  readonly expanded: boolean;
  readonly onOpen: () => void;
}

function CountCell({ name, count, title, expanded, onOpen }: CountCellProps) {
  return (
    <td data-label={name} className="number">
      {count === 0 ? (
        <span className="subtle">0</span>
      ) : (
        <button type="button" className="link-button" aria-expanded={expanded} onClick={onOpen}>
          {inGroups(count)}
          <span className="visually-hidden">
            {' '}
            {name.toLowerCase()}: {title}
          </span>
        </button>
      )}
    </td>
  );
}

function GapCell({ activity, today }: Pick<CoverageLine, 'activity'> & Pick<CoverageTableProps, 'today'>) {
  const gap = gapOf(activity, today);
  if (gap === null) return <span className="subtle">one is open</span>;
  if (gap === 'never') return <>{activity.lastActivity === null ? 'never had one' : 'all declined'}</>;
  return (
    <>
      {gapWords(gap.since, today)}, since <DayText value={gap.since} />
    </>
  );
}
