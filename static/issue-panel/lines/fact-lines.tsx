import type { ImprovementPanel } from '../../../src/contract/issue';
import { findClause } from '../../../src/domain/catalogue/clauses';
import { findControl } from '../../../src/domain/catalogue/controls';
import type { Action, Facts, Person } from '../../../src/domain/improvement';
import { latestValueOf } from '../../../src/domain/measure/latest-value';
import { planningEndedAt } from '../../../src/domain/measure/measure-lock';
import { sourceFacts } from '../../../src/domain/links/sources';
import { AuditLink, referencePath } from '../../shared/address/audit-link';
import { DayText } from '../../shared/look/day-text';
import { IssueLink } from '../../shared/address/jira-link';
import { Lozenge } from '../../shared/look/lozenge';
import { nameOf, PersonName } from '../../shared/look/person-name';
import { MeasureChanges } from '../history/measure-changes';
import { withUnit } from '../measure/value-words';

export function Nothing({ words }: { readonly words: string }) {
  return <span className="subtle">{words}</span>;
}

export function TextLine({ text }: { readonly text: string | null }) {
  return text === null ? <Nothing words="Not recorded yet" /> : <span>{text}</span>;
}

export function PersonLine({ accountId, people }: { readonly accountId: string | null; readonly people: readonly Person[] }) {
  return accountId === null ? <Nothing words="Nobody yet" /> : <PersonName name={nameOf(people, accountId)} />;
}

/** The record it was raised from, with the source in words and the clause it rests on. */
export function SourceLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { sourceRecord, facts } = panel.improvement;
  const source = facts.source === null ? null : sourceFacts[facts.source];
  const words = source === null ? null : `${source.name.toLowerCase()}${source.reference === null ? '' : `, ${source.reference}`}`;
  return (
    <span>
      {sourceRecord === null ? (
        <Nothing words="No source record linked" />
      ) : (
        <IssueLink issueKey={sourceRecord.key} title={`“${sourceRecord.title}”`} />
      )}
      {words === null ? null : <span className="subtle"> ({words})</span>}
    </span>
  );
}

export function ReferenceLists({ facts }: { readonly facts: Facts }) {
  const parts = [
    ...facts.clauses.map((id) => ({ id, known: findClause(id), kind: 'clause' as const })),
    ...facts.controls.map((id) => ({ id, known: findControl(id), kind: 'control' as const })),
  ];
  if (parts.length === 0) return <Nothing words="No clause or control yet" />;
  return (
    <ul className="references" aria-label="Clauses and controls">
      {parts.map((part) => (
        <Reference key={`${part.kind}-${part.id}`} {...part} />
      ))}
    </ul>
  );
}

const referenceNames = { clause: 'Clause', control: 'Control' } as const;

interface ReferenceProps {
  readonly kind: 'clause' | 'control';
  readonly id: string;
  readonly known: { readonly title: string } | null;
}

/** A clause or control leads to everything that is recorded about it; a number that the standard does not know leads nowhere. */
function Reference({ kind, id, known }: ReferenceProps) {
  const title = known?.title ?? 'not in the 2022 edition';
  const words = (
    <>
      <span className="visually-hidden">{referenceNames[kind]} </span>
      <strong>{id}</strong> <span className="reference-title">{title}</span>
    </>
  );
  return (
    <li className="reference" title={`${referenceNames[kind]} ${id}: ${title}`}>
      {known === null ? words : <AuditLink path={referencePath(kind, id)}>{words}</AuditLink>}
    </li>
  );
}

export function MeasureLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { metric, unit, baseline, target, direction } = panel.improvement.facts;
  if (metric === null) return <Nothing words="Not defined yet" />;
  const isLocked = planningEndedAt(panel.improvement.visits) !== null;
  return (
    <div className="tight">
      <span>
        {metric}, {withUnit(baseline, unit)} → {withUnit(target, unit)}
        <LatestValue panel={panel} />
        <span className="subtle">
          {direction === null ? '' : ` · ${direction.toLowerCase()}`} ·{' '}
          {isLocked ? 'locked since work started, a change needs a reason' : 'locked when work starts'}
        </span>
      </span>
      <MeasureChanges changes={panel.measureChanges} unit={unit} />
    </div>
  );
}

/** Beside a second check that failed, the number of the verification is not the one of now. */
function LatestValue({ panel: { improvement } }: { readonly panel: ImprovementPanel }) {
  const latest = latestValueOf(improvement);
  if (latest === null) return null;
  const { value, on, by } = latest;
  return (
    <>
      <strong>, now {withUnit(value, improvement.facts.unit)}</strong>
      {on === null ? null : (
        <span className="subtle">
          {' '}
          ({by === 'second check' ? 'second check, ' : ''}
          <DayText value={on} />)
        </span>
      )}
    </>
  );
}

export function ActionList({ actions }: { readonly actions: readonly Action[] }) {
  if (actions.length === 0) return <Nothing words="No action yet" />;
  const done = actions.filter((action) => action.done).length;
  return (
    <div className="tight">
      <span className="subtle">
        {done} of {actions.length} done
      </span>
      <ul className="tight" aria-label="Actions">
        {actions.map((action) => (
          <li key={action.key} className="row">
            <Lozenge tone={action.done ? 'success' : 'neutral'}>{action.done ? 'Done' : 'Open'}</Lozenge>
            <IssueLink issueKey={action.key} title={action.title} />
          </li>
        ))}
      </ul>
    </div>
  );
}
