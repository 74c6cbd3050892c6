import { useState } from 'react';
import type { FrameworkView } from '../../../src/contract/coverage';
import { findClause } from '../../../src/domain/catalogue/clauses';
import { findControl } from '../../../src/domain/catalogue/controls';
import type { HeldPair } from '../../../src/domain/evidence/framework-edits';
import { TextField } from '../../shared/fields/field';
import { SmallForm } from '../../shared/forms/small-form';
import type { Change } from '../../shared/data/query';
import { EditNote } from './edit-note';

interface PointPairsProps {
  readonly view: FrameworkView;
  readonly point: string;
  readonly change: Change<'changeFrameworkLine'>;
}

/** The clauses and controls that lead to a point, and those that did; administrators take away what does not fit. */
export function PointPairs({ view, point, change }: PointPairsProps) {
  const { groups, edits, people } = view;
  const line = groups.flatMap(({ points }) => points).find((candidate) => candidate.point === point);
  if (line === undefined) return null;
  const own = edits.filter((edit) => edit.point === point);
  return (
    <ul className="pairs" aria-label={`What leads to ${point}`}>
      {line.pairs.map(({ reference, origin }) => (
        <li key={reference} className="row">
          <span>{titleOf(reference)}</span>
          {own
            .filter((edit) => edit.reference === reference)
            .map((edit) => (
              <EditNote key={edit.at} edit={edit} people={people} />
            ))}
          <Removal view={view} point={point} reference={reference} origin={origin} change={change} />
        </li>
      ))}
      {own
        .filter((edit) => edit.change === 'removed')
        .map((edit) => (
          <li key={edit.reference} className="row">
            <s>{titleOf(edit.reference)}</s>
            <EditNote edit={edit} people={people} />
          </li>
        ))}
    </ul>
  );
}

interface RemovalProps extends PointPairsProps, HeldPair {}

/** Asks why before a line of the source is taken away for the whole site. What was added here leaves nothing behind that would need a reason. */
function Removal({ view: { framework, mayEdit }, point, reference, origin, change: { run, busy, error } }: RemovalProps) {
  const [reason, setReason] = useState<string | null>(null);
  if (!mayEdit) return null;
  const line = { framework, reference, point, change: 'removed' } as const;
  const send = async () => {
    if (await run({ ...line, reason })) setReason(null);
  };
  if (reason === null) {
    return (
      <button type="button" className="link-button" disabled={busy} onClick={() => (origin === 'added' ? void run(line) : setReason(''))}>
        Remove<span className="visually-hidden"> {reference}</span>
      </button>
    );
  }
  return (
    <SmallForm title={`Remove ${reference}`} error={error} busy={busy} onSend={send} onClose={() => setReason(null)}>
      <TextField
        label={`Reason for removing ${reference}`}
        hint="In a few words"
        required="required"
        autoFocus="autofocus"
        value={reason}
        onChange={setReason}
      />
    </SmallForm>
  );
}

export function titleOf(reference: string): string {
  return `${reference} ${(findControl(reference) ?? findClause(reference))?.title ?? ''}`;
}
