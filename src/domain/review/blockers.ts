import { chairOf, verdictQuestions, type Decision, type ReviewDraft } from './review';
import { inputName, reviewInputs, type ReviewInput } from './review-inputs';

/** A part of the review page. */
export type ReviewPart = ReviewInput | 'participants' | 'decisions' | 'verdict';

/** One thing that keeps a review from being signed, and the part where it is mended. */
export interface Blocker {
  readonly part: ReviewPart;
  readonly words: string;
}

function blockersOfDecision({ key, work }: Decision): readonly Blocker[] {
  const blocker = (words: string): Blocker => ({ part: 'decisions', words: `Decision ${key}: ${words}` });
  if (work === null) return [blocker('it is gone, or you may not see it. Remove it, or ask for access.')];
  return [
    ...(work.owner === null ? [blocker('it has no owner.')] : []),
    ...(work.dueDate === null ? [blocker('it has no due date.')] : []),
  ];
}

/** All that is missing, in the order of the page; nothing when the review can be signed. */
export function blockersOf(draft: ReviewDraft, decisions: readonly Decision[]): readonly Blocker[] {
  const inputs = reviewInputs.filter((input) => !draft.inputs[input].considered);
  const questions = verdictQuestions.filter((question) => draft.verdict[question] === null);
  return [
    ...(chairOf(draft) === null ? [{ part: 'participants', words: 'Participants: nobody has the chair.' } as const] : []),
    ...inputs.map((input) => ({ part: input, words: `${inputName(input)}: not considered yet.` })),
    ...decisions.flatMap(blockersOfDecision),
    ...questions.map((question) => ({ part: 'verdict', words: `Verdict: say whether the ISMS is ${question}.` }) as const),
  ];
}
