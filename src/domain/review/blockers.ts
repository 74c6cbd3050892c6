import { inGroups } from '../counts';
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

/** Their file takes 20 to 27 MB and signing them 340 MB of the 512 that a function has; three times as many took 850. */
export const mostRecords = 30_000;

function tooMany(records: number): readonly Blocker[] {
  if (records <= mostRecords) return [];
  const words = `Projects: ${inGroups(records)} records are more than the ${inGroups(mostRecords)} that one review can freeze. Begin one for fewer projects.`;
  return [{ part: 'participants', words }];
}

/** All that is missing, in the order of the page; nothing when the review of so many records can be signed. */
export function blockersOf(draft: ReviewDraft, decisions: readonly Decision[], records: number): readonly Blocker[] {
  const inputs = reviewInputs.filter((input) => !draft.inputs[input].considered);
  const questions = verdictQuestions.filter((question) => draft.verdict[question] === null);
  return [
    ...tooMany(records),
    ...(chairOf(draft) === null ? [{ part: 'participants', words: 'Participants: nobody has the chair.' } as const] : []),
    ...inputs.map((input) => ({ part: input, words: `${inputName(input)}: not considered yet.` })),
    ...decisions.flatMap(blockersOfDecision),
    ...questions.map((question) => ({ part: 'verdict', words: `Verdict: say whether the ISMS is ${question}.` }) as const),
  ];
}
