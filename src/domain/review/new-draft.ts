import type { Person } from '../improvement';
import type { Period } from '../summary/summary';
import type { Considered, ReviewDraft } from './review';
import { inputFacts, reviewInputs, type ReviewInput } from './review-inputs';

const notConsidered: Considered = { considered: false, words: '' };

function everyInput(): Readonly<Record<ReviewInput, Considered>> {
  return Object.fromEntries(reviewInputs.map((input) => [input, notConsidered])) as Record<ReviewInput, Considered>;
}

/** The inputs in their order, then what the review has to say: 9.3.2 and 9.3.3. */
function usualAgenda(): string {
  const inputs = reviewInputs.map((input) => inputFacts[input].title);
  return [...inputs, 'Decisions', 'Verdict'].map((title, index) => `${String(index + 1)}. ${title}`).join('\n');
}

interface Beginning {
  readonly number: string;
  readonly period: Period;
  readonly projectIds: readonly string[];
  /** Who begins a review has the chair, until somebody else is named. */
  readonly chair: Person | null;
}

/** A review at its beginning. */
export function newDraft({ number, period, projectIds, chair }: Beginning): ReviewDraft {
  return {
    number,
    period,
    projectIds,
    agenda: usualAgenda(),
    participants: chair === null ? [] : [{ ...chair, role: 'Chair' }],
    inputs: everyInput(),
    verdict: { suitable: null, adequate: null, effective: null },
    decisions: [],
  };
}
