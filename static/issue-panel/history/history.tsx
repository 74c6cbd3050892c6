import type { CheckFinding } from '../../../src/domain/lifecycle/check-finding';
import { isRegrade } from '../../../src/domain/history/grade-changes';
import type { HistoryNote } from '../../../src/domain/history/history-notes';
import type { Visit } from '../../../src/domain/improvement';
import type { Kind } from '../../../src/domain/kinds/kinds';
import type { MeasureChange } from '../../../src/domain/measure/measure-lock';
import { stepsOf, timesOf, type Step } from '../../../src/domain/history/stage-times';
import { isOpen, placeNames } from '../../../src/domain/lifecycle/stages';
import { sayMover } from '../../../src/domain/mover-words';
import { saySpan } from '../../shared/look/day';
import { DayText } from '../../shared/look/day-text';
import { useLocale } from '../../shared/data/locale';
import { Lozenge, PlaceLozenge } from '../../shared/look/lozenge';
import { sayEvidenceOf, sayFinding } from './finding-words';
import { ordinal, sayFailure, sayNote, sayTotals } from './history-words';
import { sayChangedParts } from './changed-parts';

interface HistoryProps {
  readonly kind: Kind;
  readonly visits: readonly Visit[];
  readonly notes: readonly HistoryNote[];
  /** Changes of the measure after planning, and the unit of today for their numbers. */
  readonly measureChanges: readonly MeasureChange[];
  readonly unit: string | null;
  readonly findings: readonly CheckFinding[];
  readonly state: 'open' | 'closed';
}

type Line = { readonly at: string } & (
  { readonly step: Step } | { readonly note: HistoryNote } | { readonly measureChange: MeasureChange } | { readonly finding: CheckFinding }
);

/** Every stay, oldest first, from Jira's own history, with what the stays do not tell between them. */
export function History({ unit, state, ...told }: HistoryProps) {
  const { kind, visits } = told;
  const now = new Date().toISOString();
  const totals = sayTotals(timesOf(visits, now));
  return (
    <details open={state === 'open'}>
      <summary className="history-summary">
        History ({visits.length === 1 ? '1 step' : `${visits.length} steps`}, from Jira’s history)
      </summary>
      {totals === null ? null : <p className="subtle">{totals}</p>}
      <ol className="history">
        {linesOf(told).map((line, index) => {
          // Several lines may bear one instant; lines are never moved or left out.
          if ('step' in line) return <StepLine key={index} kind={kind} step={line.step} now={now} />;
          if ('note' in line) return <NoteLine key={index} note={line.note} now={now} />;
          if ('finding' in line) return <FindingLine key={index} finding={line.finding} />;
          return <MeasureChangeLine key={index} change={line.measureChange} unit={unit} />;
        })}
      </ol>
    </details>
  );
}

type Told = Pick<HistoryProps, 'visits' | 'notes' | 'measureChanges' | 'findings'>;

/** A note, and what a check found, stand before the stay that begins at the same moment. */
function linesOf({ visits, notes, measureChanges, findings }: Told): readonly Line[] {
  const lines: readonly Line[] = [
    ...notes.map((note) => ({ at: note.at, note })),
    ...measureChanges.map((measureChange) => ({ at: measureChange.at, measureChange })),
    ...findings.filter(({ verdict }) => verdict !== null).map((finding) => ({ at: finding.check.at, finding })),
    ...stepsOf(visits).map((step) => ({ at: step.enteredAt, step })),
  ];
  return lines.toSorted((left, right) => left.at.localeCompare(right.at));
}

function StepLine({ kind, step, now }: { readonly kind: Kind; readonly step: Step; readonly now: string }) {
  const { place, enteredAt, by, statusName, time, resumed, failed } = step;
  const name = placeNames[place];
  return (
    <li className={failed ? 'history-step history-failed' : 'history-step'} aria-label={time > 1 ? `${name}, ${ordinal(time)} time` : name}>
      <PlaceLozenge place={place} />
      <span>
        <DayText value={enteredAt} />
        {by === null ? null : `, by ${sayMover(by)}`}
        <span className="subtle">
          {sayStay(step, now)}
          {resumed ? ', went on after the hold' : ''}
          {statusName === null || statusName === name ? '' : `, then called “${statusName}”`}
        </span>{' '}
        {time > 1 && !resumed ? <Lozenge tone="warning">{`${ordinal(time)} time`}</Lozenge> : null}{' '}
        {failed ? <Lozenge tone="danger">{sayFailure(kind, place)}</Lozenge> : null}
      </span>
    </li>
  );
}

/** At the end nothing is under way any more. */
function sayStay({ place, enteredAt, leftAt }: Visit, now: string): string {
  const span = saySpan(enteredAt, leftAt ?? now);
  if (leftAt !== null) return place === 'on-hold' ? `, waited ${span}` : `, took ${span}`;
  if (!isOpen(place)) return '';
  return place === 'on-hold' ? `, waiting ${span} so far` : `, ${span} so far`;
}

/** What a reader must not overlook. */
function isGrave(note: HistoryNote): boolean {
  return note.kind === 'graded' && isRegrade(note.change);
}

function NoteLine({ note, now }: { readonly note: HistoryNote; readonly now: string }) {
  return (
    <li className={isGrave(note) ? 'history-step history-note history-grave' : 'history-step history-note'} aria-label="Note">
      {isGrave(note) ? <Lozenge tone="warning">Re-graded</Lozenge> : <span>Note</span>}
      <span>
        <DayText value={note.at} />: {sayNote(note, now)}
      </span>
    </li>
  );
}

/** The result of that day: the fields of now may tell of a later attempt. */
function FindingLine({ finding }: { readonly finding: CheckFinding }) {
  const locale = useLocale();
  const evidence = sayEvidenceOf(finding);
  return (
    <li className="history-step history-note" aria-label="Result">
      <Lozenge tone={finding.check.failed ? 'danger' : 'success'}>Result</Lozenge>
      <span>
        {sayFinding(finding, locale)}.{evidence === null ? null : <span className="subtle"> {evidence}.</span>}
      </span>
    </li>
  );
}

/** A number that improves because its target moved proves nothing: it stands among the steps. */
function MeasureChangeLine({ change, unit }: { readonly change: MeasureChange; readonly unit: string | null }) {
  const { at, by, parts, reason } = change;
  return (
    <li className="history-step history-note history-grave" aria-label="Measure changed after planning">
      <Lozenge tone="warning">Measure</Lozenge>
      <span>
        <DayText value={at} />: changed after planning by {by?.name ?? 'somebody'}, {sayChangedParts(parts, unit)};{' '}
        {reason === null ? 'no reason recorded' : `reason: ${reason}`}.
      </span>
    </li>
  );
}
