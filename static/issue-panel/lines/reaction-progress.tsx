import type { ReactNode } from 'react';
import { isRecorded, type ReactionStep } from '../../../src/domain/kinds/reaction';
import './reaction-progress.css';

/** The steps of 10.2, a to g: which are recorded, and what the others lack. */
export function ReactionProgress({ steps }: { readonly steps: readonly ReactionStep[] }) {
  const recorded = steps.filter(isRecorded).length;
  return (
    <div className="tight">
      <span>
        {recorded} of {steps.length} steps recorded
      </span>
      <ol className="reaction" aria-label="Steps of 10.2">
        {steps.map((step) => (
          <li key={step.letter} className="reaction-step">
            <Mark state={isRecorded(step) ? 'there' : 'missing'} /> <strong>{step.letter}</strong> {step.name}
            <span className="visually-hidden">{isRecorded(step) ? ' (recorded)' : ''}</span>
            {isRecorded(step) ? null : <span className="subtle"> – missing: {missingOf(step)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function missingOf({ needs }: ReactionStep): string {
  return needs
    .filter((need) => !need.met)
    .map((need) => need.label)
    .join(', ');
}

function Mark({ state }: { readonly state: 'there' | 'missing' }) {
  return (
    <span className={state === 'there' ? 'need-met' : 'need-missing'} aria-hidden="true">
      {state === 'there' ? '✓' : '✗'}
    </span>
  );
}

/** What a step has recorded behind its mark, or that it has not. */
export function Recorded({ value, children }: { readonly value: string | null; readonly children: ReactNode }) {
  return (
    <span className="recorded">
      <Mark state={value === null ? 'missing' : 'there'} />
      <span className="row">{value === null ? <span className="subtle">Not recorded yet</span> : children}</span>
    </span>
  );
}
