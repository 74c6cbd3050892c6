import type { ReactNode } from 'react';
import type { ReviewPart } from '../../src/domain/review/blockers';
import { Lozenge } from '../shared/look/lozenge';

const idOf = (part: ReviewPart) => `part-${part}`;

/** Brings a part of the review into view, and the keyboard with it. */
export function goTo(part: ReviewPart): void {
  document.getElementById(idOf(part))?.focus();
}

interface SectionProps {
  readonly part: ReviewPart;
  readonly title: string;
  /** Whether the part is done; `none` where nothing can be. */
  readonly state: 'done' | 'open' | 'none';
  readonly children: ReactNode;
}

const stateWords = { done: 'Considered', open: 'Not considered' } as const;

export function Section({ part, title, state, children }: SectionProps) {
  return (
    <section className="review-part" aria-labelledby={idOf(part)}>
      <div className="row-apart">
        <h2 id={idOf(part)} tabIndex={-1}>
          {title}
        </h2>
        {state === 'none' ? null : <Lozenge tone={state === 'done' ? 'success' : 'warning'}>{stateWords[state]}</Lozenge>}
      </div>
      {children}
    </section>
  );
}

/** Words as they were written, one paragraph a line. */
export function Words({ children }: { readonly children: string }) {
  if (children === '') return null;
  return <p className="review-words">{children}</p>;
}
