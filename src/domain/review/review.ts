import type { Person } from '../improvement';
import type { Period } from '../summary/summary';
import type { ReviewInput } from './review-inputs';

/** The chair signs. */
export const participantRoles = ['Chair', 'Member', 'Guest'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export interface Participant extends Person {
  readonly role: ParticipantRole;
}

/** The three questions that the verdict answers: 9.3.1. */
export const verdictQuestions = ['suitable', 'adequate', 'effective'] as const;
export type VerdictQuestion = (typeof verdictQuestions)[number];
export const verdictAnswers = ['Yes', 'In part', 'No'] as const;
export type VerdictAnswer = (typeof verdictAnswers)[number];
export type Verdict = Readonly<Record<VerdictQuestion, VerdictAnswer | null>>;

/** What the people of a review said about one input. */
export interface Considered {
  readonly considered: boolean;
  readonly words: string;
}

/** A decision of the review as the page remembers it; everything else about it is in Jira. */
export interface DecisionLink {
  readonly issueId: string;
  readonly key: string;
  /** The input that it answers. */
  readonly input: ReviewInput | null;
}

/** A review while it is prepared: what people wrote and chose. Numbers come from Jira. */
export interface ReviewDraft {
  /** "MR-2026-04". */
  readonly number: string;
  readonly period: Period;
  /** Ids of the projects that are reviewed; empty for all. */
  readonly projectIds: readonly string[];
  readonly agenda: string;
  readonly participants: readonly Participant[];
  readonly inputs: Readonly<Record<ReviewInput, Considered>>;
  readonly verdict: Verdict;
  readonly decisions: readonly DecisionLink[];
}

/** A decision as Jira has it for one reader. */
export interface Decision extends DecisionLink {
  /** `null` for what the reader may not see. */
  readonly work: {
    /** Empty in a signed record where not everybody who reads the page may see the work item. */
    readonly title: string;
    readonly restricted: boolean;
    readonly type: string;
    readonly status: string;
    readonly done: boolean;
    readonly owner: Person | null;
    readonly dueDate: string | null;
  } | null;
}

/** An earlier decision that was still open when its review, or a later one, was signed. */
export interface CarriedDecision extends Decision {
  /** Number of the review that decided it. */
  readonly decidedIn: string;
  /** In how many reviews since it has stood as open, this one included while it is. */
  readonly reviews: number;
}

/** A decision as everybody who reads the page may see it. */
export function withoutSecrets<Known extends Decision>(decision: Known): Known {
  return decision.work?.restricted === true ? { ...decision, work: { ...decision.work, title: '' } } : decision;
}

/** The words for a decision whose title may not be shown. */
export function titleOf({ work }: Decision): string {
  if (work === null) return 'Not visible to you';
  return work.title === '' ? 'Access is restricted' : work.title;
}

export function chairOf({ participants }: Pick<ReviewDraft, 'participants'>): Participant | null {
  return participants.find(({ role }) => role === 'Chair') ?? null;
}

/** The next number of a year: "MR-2026-04" after three. */
export function nextReviewNumber(taken: readonly string[], year: number): string {
  const prefix = `MR-${String(year)}-`;
  const numbers = taken.filter((number) => number.startsWith(prefix)).map((number) => Number(number.slice(prefix.length)));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
