import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { DraftReview } from '../../src/contract/review';
import { ChangeFailure } from '../shared/data/answered';
import { toDay } from '../shared/look/day';
import { LinkDecisionForm, RaiseDecisionForm } from './decision-forms';
import { DecisionTable } from './decision-table';
import type { ReviewCalls } from './review-calls';
import { Section } from './section';

interface DecisionsSectionProps {
  readonly view: DraftReview;
  readonly calls: ReviewCalls;
}

/** The results of the review, 9.3.3: each decision is work in Jira with somebody who does it. */
export function DecisionsSection({ view, calls }: DecisionsSectionProps) {
  const [form, setForm] = useState<'raise' | 'link' | null>(null);
  const close = () => setForm(null);
  return (
    <Section part="decisions" title="9.3.3 Decisions" state="none">
      {view.decisions.length === 0 ? (
        <p className="subtle">No decision yet. Each becomes work in Jira with an owner and a date, and comes back in the next review.</p>
      ) : (
        <DecisionTable
          caption="Decisions of this review"
          decisions={view.decisions}
          today={toDay(new Date())}
          {...removable(view, calls)}
        />
      )}
      <ChangeFailure error={calls.remove.error} />
      {form === 'raise' ? <RaiseDecisionForm view={view} raise={calls.raise} onClose={close} /> : null}
      {form === 'link' ? <LinkDecisionForm link={calls.link} onClose={close} /> : null}
      {view.rights.edit && form === null ? (
        <div className="form-buttons no-print">
          <Button spacing="compact" onClick={() => setForm('raise')}>
            Add decision
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => setForm('link')}>
            Add existing work item
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function removable({ rights }: DraftReview, { remove }: ReviewCalls): Partial<Pick<Parameters<typeof DecisionTable>[0], 'extra'>> {
  if (!rights.edit) return {};
  return {
    extra: {
      name: 'Change',
      contentOf: ({ issueId, key }) => (
        <button type="button" className="link-button" disabled={remove.busy} onClick={() => void remove.run({ issueId })}>
          Remove<span className="visually-hidden"> {key}</span>
        </button>
      ),
    },
  };
}
