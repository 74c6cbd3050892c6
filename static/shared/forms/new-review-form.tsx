import { useState, type FormEvent } from 'react';
import type { Input } from '../../../src/contract';
import { resolvePeriod } from '../../../src/domain/summary/period';
import type { ReviewedProject } from '../../../src/domain/review/snapshot';
import { ChangeFailure } from '../data/answered';
import { toDay } from '../look/day';
import { FormButtons } from './form-buttons';
import { Notice } from '../look/notice';
import { PeriodFields } from './period-fields';
import { ProjectChoices } from './project-choices';
import type { Change } from '../data/query';

interface NewReviewFormProps {
  readonly choices: readonly ReviewedProject[];
  readonly create: Change<'createReview'>;
  readonly onClose: () => void;
}

/** Which time and which projects a new review is about. */
export function NewReviewForm({ choices, create, onClose }: NewReviewFormProps) {
  const [days, setDays] = useState(() => resolvePeriod({ period: 'last-quarter' }, toDay(new Date())));
  const [projectIds, setProjectIds] = useState<readonly string[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input: Input<'createReview'> = { period: days, projectIds: [...projectIds] };
    void create.run(input);
  };
  if (choices.length === 0) return <NoProjects />;
  return (
    <form className="stack" aria-label="New review" onSubmit={submit}>
      <PeriodFields begin="last-quarter" period={days} onChange={setDays} />
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
