import { useState, type FormEvent } from 'react';
import type { Input } from '../../src/contract';
import { resolvePeriod } from '../../src/domain/period';
import type { ReviewedProject } from '../../src/domain/review/snapshot';
import { ChangeFailure } from './answered';
import { toDay } from './day';
import { ChoiceField, TextField } from './field';
import { FormButtons } from './form-buttons';
import { Notice } from './notice';
import { ProjectChoices } from './project-choices';
import type { Change } from './query';

interface NewReviewFormProps {
  readonly choices: readonly ReviewedProject[];
  readonly create: Change<'createReview'>;
  readonly onClose: () => void;
}

const periodNames = {
  quarter: 'This quarter',
  'last-quarter': 'Last quarter',
  'half-year': 'Last six months',
  year: 'This year',
  custom: 'Other days',
};
type PeriodName = keyof typeof periodNames;
const options = Object.entries(periodNames).map(([value, label]) => ({ value, label }));

function isPeriodName(value: string): value is PeriodName {
  return value in periodNames;
}

/** Which time and which projects a new review is about. */
export function NewReviewForm({ choices, create, onClose }: NewReviewFormProps) {
  const [name, setName] = useState<PeriodName>('last-quarter');
  const [days, setDays] = useState(() => resolvePeriod({ period: 'last-quarter' }, toDay(new Date())));
  const [projectIds, setProjectIds] = useState<readonly string[]>([]);
  const choose = (value: string) => {
    if (!isPeriodName(value)) return;
    setName(value);
    if (value !== 'custom') setDays(resolvePeriod({ period: value }, toDay(new Date())));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input: Input<'createReview'> = { period: days, projectIds: [...projectIds] };
    void create.run(input);
  };
  if (choices.length === 0) return <NoProjects />;
  return (
    <form className="stack" aria-label="New review" onSubmit={submit}>
      <div className="columns">
        <ChoiceField label="Period" value={name} onChange={choose} options={options} />
        <TextField label="First day" type="date" value={days.from} onChange={(from) => setDays({ ...days, from })} required="required" />
        <TextField label="Last day" type="date" value={days.to} onChange={(to) => setDays({ ...days, to })} required="required" />
      </div>
      {choices.length === 1 ? null : <ProjectChoices projects={choices} chosen={projectIds} onChange={setProjectIds} />}
      <ChangeFailure error={create.error} />
      <FormButtons submit="Begin review" busy={create.busy} onCancel={onClose} />
    </form>
  );
}

function NoProjects() {
  return (
    <Notice tone="information" title="No improvement project that you may see">
      <p>Ask a Jira administrator to open Apps → Clause 10 set-up first.</p>
    </Notice>
  );
}
