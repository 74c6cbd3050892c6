import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import type { FrameworkView } from '../../../src/contract/coverage';
import { MomentText } from '../../shared/look/day-text';
import { TextField } from '../../shared/fields/field';
import { nameOf, PersonName } from '../../shared/look/person-name';
import type { Change } from '../../shared/data/query';
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

function Edits({ view: { framework, edits, people, mayEdit }, change: { run, busy } }: FrameworkEditsProps) {
  return (
    <ul className="pairs">
      {edits.map(({ reference, point, change, at, by }) => (
        <li key={`${reference} ${point}`} className="row">
          <span>
            {point}: {titleOf(reference)} {change}
          </span>
          <span className="row small">
            <PersonName name={nameOf(people, by)} /> <MomentText value={at} />
          </span>
          {mayEdit ? (
            <button
              type="button"
              className="link-button"
              disabled={busy}
              onClick={() => void run({ framework, reference, point, change: change === 'added' ? 'removed' : 'added' })}
            >
              Undo
              <span className="visually-hidden">
                {' '}
                {point}, {reference}
              </span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Jira administrators add a line for the whole site. */
function NewLine({ view: { framework }, change }: FrameworkEditsProps) {
  const [point, setPoint] = useState('');
  const [reference, setReference] = useState('');
  const [outcome, setOutcome] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome('');
    const isComplete = point.trim() !== '' && reference.trim() !== '';
    if (!isComplete) setOutcome('Point and clause or control: fill in both.');
    if (!isComplete || !(await change.run({ framework, point, reference: reference.trim(), change: 'added' }))) return;
    setOutcome(`${point.trim()} now has ${reference.trim()}.`);
    setPoint('');
    setReference('');
  };
  return (
    <form className="row new-line" aria-label="Add a line" onSubmit={(event) => void submit(event)} noValidate>
      <TextField label="Point" hint="Such as ID.IM-01" value={point} onChange={setPoint} />
      <TextField label="Clause or control" hint="Such as 9.2 or A.8.13" value={reference} onChange={setReference} />
      <Button type="submit" isLoading={change.busy}>
        Add line
      </Button>
      <span className="subtle" role="status">
        {outcome}
      </span>
    </form>
  );
}
