import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import type { SetUpProgress } from '../../src/contract/set-up';
import type { SetUpPlan } from '../../src/domain/set-up/set-up-plan';
import { ChangeFailure } from '../shared/data/answered';
import { TextField } from '../shared/fields/field';
import type { Change } from '../shared/data/query';
import { DoStep } from './do-step';
import { PlanView } from './plan-view';
import { Step } from './step';

/** The project that is wanted. */
export interface Asked {
  readonly key: string;
  readonly name: string;
}

interface NewProjectProps {
  /** What stands in the fields at first. */
  readonly asked: Asked;
  readonly look: Change<'planSetUp'>;
  readonly provision: Change<'provisionProject'>;
  /** What the last look brought. */
  readonly plan: SetUpPlan | null;
  /** The set-up that broke off and may be tried again. */
  readonly failed: SetUpProgress | null;
}

/** Name and key, what would be done for them, and the button that does just that. */
export function NewProject({ asked, look, provision, plan, failed }: NewProjectProps) {
  const [wanted, setWanted] = useState(asked);
  const [problem, setProblem] = useState<string | null>(null);
  const trimmed = { key: wanted.key, name: wanted.name.trim() };
  const seen = plan !== null && plan.key === trimmed.key && plan.name === trimmed.name ? plan : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = findProblem(trimmed);
    setProblem(found);
    provision.forgetError();
    if (found === null) await look.run(trimmed);
  };
  return (
    <div className="stack">
      <form aria-label="Improvement project" onSubmit={(event) => void submit(event)} noValidate>
        <Step title="1. Choose">
          <ProjectFields wanted={wanted} onChange={setWanted} />
          {problem === null ? null : (
            <p className="danger" role="alert">
              {problem}
            </p>
          )}
          <ChangeFailure error={look.error} />
          <div>
            <Button type="submit" appearance={seen === null ? 'primary' : 'default'} isLoading={look.busy}>
              {seen === null ? 'Look what will be done' : 'Look again'}
            </Button>
          </div>
        </Step>
      </form>
      {seen === null ? <StillToLook /> : <PlanStep key={seen.seen} plan={seen} />}
      <DoStep plan={seen} failed={failed} provision={provision} />
    </div>
  );
}

interface ProjectFieldsProps {
  readonly wanted: Asked;
  readonly onChange: (wanted: Asked) => void;
}

function ProjectFields({ wanted, onChange }: ProjectFieldsProps) {
  return (
    <div className="columns">
      <TextField label="Project name" value={wanted.name} onChange={(name) => onChange({ ...wanted, name })} required="required" />
      <TextField
        label="Project key"
        value={wanted.key}
        onChange={(key) => onChange({ ...wanted, key: key.toUpperCase() })}
        required="required"
        hint="Two to ten capital letters or digits, such as CI"
      />
    </div>
  );
}

function StillToLook() {
  return (
    <Step title="2. Look">
      <p className="subtle">What will be created, changed and used appears here, each with why, before anything is done.</p>
    </Step>
  );
}

function PlanStep({ plan }: { readonly plan: SetUpPlan }) {
  return (
    <Step title="2. Look" focus="on arrival">
      <PlanView plan={plan} />
    </Step>
  );
}

/** What keeps the project from being looked at, naming the field; `null` when nothing does. */
function findProblem({ key, name }: Asked): string | null {
  if (name === '') return 'Project name: give it a name that people will look for.';
  return /^[A-Z][A-Z0-9]{1,9}$/.test(key) ? null : 'Project key: use two to ten capital letters or digits, beginning with a letter.';
}
