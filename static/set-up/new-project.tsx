import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import type { SetUpProgress } from '../../src/contract/set-up';
import { ChangeFailure } from '../shared/answered';
import { TextField } from '../shared/field';
import { Notice } from '../shared/notice';
import type { Change } from '../shared/query';
import { plannedThings } from './planned-things';

interface NewProjectProps {
  readonly provision: Change<'provisionProject'>;
  /** Keys of the improvement projects that exist. */
  readonly taken: readonly string[];
  /** The set-up that broke off and may be tried again. */
  readonly failed: SetUpProgress | null;
}

/** Name and key, what will be made in words, and the button that makes it. */
export function NewProject({ provision, taken, failed }: NewProjectProps) {
  const [name, setName] = useState(failed?.name ?? (taken.length === 0 ? 'Continual improvement' : ''));
  const [key, setKey] = useState(failed?.key ?? (taken.length === 0 ? 'CI' : ''));
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = findProblem(key, name, failed?.key === key ? [] : taken);
    setProblem(found);
    if (found === null) await provision.run({ key, name: name.trim() });
  };
  return (
    <form className="stack set-up-form" aria-label="New improvement project" onSubmit={(event) => void submit(event)} noValidate>
      <section className="tight">
        <h2>1. Choose</h2>
        <div className="columns">
          <TextField label="Project name" value={name} onChange={setName} required="required" />
          <TextField
            label="Project key"
            value={key}
            onChange={(value) => setKey(value.toUpperCase())}
            required="required"
            hint="Two to ten capital letters or digits, such as CI"
          />
        </div>
      </section>
      <Look />
      <Do provision={provision} failed={failed} problem={problem} />
    </form>
  );
}

function Look() {
  return (
    <section className="tight">
      <h2>2. Look</h2>
      <p className="subtle">This will be created. What the app made before is used again; what was made by hand stays as it is.</p>
      <ul className="planned">
        {plannedThings.map(({ what, why }) => (
          <li key={what}>
            <strong>{what}</strong> <span className="subtle">– {why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DoProps extends Pick<NewProjectProps, 'provision' | 'failed'> {
  readonly problem: string | null;
}

function Do({ provision, failed, problem }: DoProps) {
  const isSecondTry = provision.error !== null || failed !== null;
  return (
    <section className="tight">
      <h2>3. Do</h2>
      {problem === null ? null : (
        <p className="danger" role="alert">
          {problem}
        </p>
      )}
      <ChangeFailure error={provision.error} />
      {provision.error !== null || failed === null ? null : (
        <Notice tone="error" title={`The set-up of ${failed.key} stopped at ${failed.done} of ${failed.total}`}>
          <p>{failed.message}</p>
        </Notice>
      )}
      {isSecondTry ? <p className="subtle">What was made already is kept; trying again goes on from there.</p> : null}
      <div>
        <Button type="submit" appearance="primary" isLoading={provision.busy}>
          {isSecondTry ? 'Try again' : 'Create project'}
        </Button>
      </div>
    </section>
  );
}

/** What keeps the project from being made, naming the field; `null` when nothing does. */
function findProblem(key: string, name: string, taken: readonly string[]): string | null {
  if (name.trim() === '') return 'Project name: give it a name that people will look for.';
  if (!/^[A-Z][A-Z0-9]{1,9}$/.test(key)) return 'Project key: use two to ten capital letters or digits, beginning with a letter.';
  return taken.includes(key) ? `Project key: ${key} is an improvement project already; use another key.` : null;
}
