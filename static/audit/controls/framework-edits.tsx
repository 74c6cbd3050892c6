import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import type { Input } from '../../../src/contract';
import type { FrameworkView } from '../../../src/contract/coverage';
import type { FrameworkEdit } from '../../../src/domain/evidence/framework-edits';
import { TextField } from '../../shared/fields/field';
import type { Change } from '../../shared/data/query';
import { EditNote } from './edit-note';
import { titleOf } from './point-pairs';

interface FrameworkEditsProps {
  readonly view: FrameworkView;
  readonly change: Change<'changeFrameworkLine'>;
}

/** What administrators changed about the suggestions, for everybody to see; they themselves may change more. */
export function FrameworkEdits({ view, change }: FrameworkEditsProps) {
  const { edits, mayEdit } = view;
  if (edits.length === 0 && !mayEdit) return null;
  return (
    <section className="tight" aria-labelledby="framework-edits">
      <h2 id="framework-edits">Changes to the suggestions</h2>
      {edits.length === 0 ? <p className="subtle">None: the lines are those of the source.</p> : <Edits view={view} change={change} />}
      {mayEdit ? <NewLine view={view} change={change} /> : null}
    </section>
  );
}

function Edits({ view: { edits, people, mayEdit }, change: { run, busy } }: FrameworkEditsProps) {
  return (
    <ul className="pairs">
      {edits.map((edit) => (
        <li key={`${edit.reference} ${edit.point}`} className="row">
          <span>
            {edit.point}: {titleOf(edit.reference)}
          </span>
          <EditNote edit={edit} people={people} />
          {mayEdit ? (
            <button type="button" className="link-button" disabled={busy} onClick={() => void run(undoing(edit))}>
              Undo
              <span className="visually-hidden">
                {' '}
                {edit.point}, {edit.reference}
              </span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function undoing({ framework, reference, point, change }: FrameworkEdit): Input<'changeFrameworkLine'> {
  return { framework, reference, point, change: change === 'added' ? 'removed' : 'added' };
}

/** Jira administrators add a line for the whole site. */
function NewLine({ view: { framework }, change }: FrameworkEditsProps) {
  const [point, setPoint] = useState('');
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome('');
    const isComplete = [point, reference, reason].every((text) => text.trim() !== '');
    if (!isComplete) setOutcome('Point, clause or control, and reason: fill in all three.');
    if (!isComplete || !(await change.run({ framework, point, reference: reference.trim(), change: 'added', reason }))) return;
    setOutcome(`${point.trim()} now has ${reference.trim()}.`);
    setPoint('');
    setReference('');
    setReason('');
  };
  return (
    <form className="row new-line" aria-label="Add a line" onSubmit={(event) => void submit(event)} noValidate>
      <TextField label="Point" hint="Such as ID.IM-01" value={point} onChange={setPoint} />
      <TextField label="Clause or control" hint="Such as 9.2 or A.8.13" value={reference} onChange={setReference} />
      <TextField label="Reason" hint="Why, in a few words" value={reason} onChange={setReason} />
      <Button type="submit" isLoading={change.busy}>
        Add line
      </Button>
      <span className="subtle" role="status">
        {outcome}
      </span>
    </form>
  );
}
