import { z } from 'zod';
import type { Blocker } from '../domain/review/blockers';
import { dataInputs, type ReviewFigures } from '../domain/review/figures';
import { participantRoles, type CarriedDecision, type Decision, type ReviewDraft } from '../domain/review/review';
import { reviewInputs } from '../domain/review/review-inputs';
import type { ReviewedProject, ReviewRecord } from '../domain/review/snapshot';
import { considered, decisionLink, participant, period, verdict } from './snapshot';
import type { RecordPage } from './register';
import { accountId, day, id, issueKey, pageNumber, text } from './values';

const words = z.string().trim().max(6000);
const input = z.enum(reviewInputs);
const inputs = z.strictObject(
  Object.fromEntries(reviewInputs.map((name) => [name, considered])) as Record<(typeof reviewInputs)[number], typeof considered>,
);

/** A review as its page keeps it while it is prepared. */
export const reviewDraft = z.strictObject({
  number: z.string(),
  period,
  projectIds: z.array(id),
  agenda: z.string(),
  participants: z.array(participant),
  inputs,
  verdict,
  decisions: z.array(decisionLink),
});

const change = z
  .strictObject({
    period: z.strictObject({ from: day, to: day }),
    projectIds: z.array(id).max(50),
    agenda: words,
    participants: z.array(z.strictObject({ accountId, role: z.enum(participantRoles) })).max(50),
    inputs: z.partialRecord(input, z.strictObject({ considered: z.boolean(), words })),
    verdict,
  })
  .partial();

/** What the macro of a review and the list of reviews in a space may ask. */
export const reviewFunctionInputs = {
  viewReview: z.strictObject({}),
  /** The figures of today, beside those that were signed. */
  viewLiveFigures: z.strictObject({}),
  /** The records behind a number, of what was signed or of today. */
  listReviewFigure: z.strictObject({
    look: z.enum(['signed', 'live']),
    input: z.enum(dataInputs),
    group: z.string().max(40),
    line: z.string().max(60),
    page: pageNumber,
  }),
  viewReviews: z.strictObject({}),
  /** In a space it makes a page; on a page with an empty macro it makes that page the review. */
  createReview: z.strictObject({ period: z.strictObject({ from: day, to: day }), projectIds: z.array(id).max(50).default([]) }),
  saveReview: z.strictObject({ change }),
  raiseDecision: z.strictObject({
    title: text,
    input: input.nullable().default(null),
    ownerId: accountId.nullable().default(null),
    dueDate: day.nullable().default(null),
    projectId: id.nullable().default(null),
  }),
  /** Takes a work item that exists already as a decision. */
  linkDecision: z.strictObject({ key: issueKey, input: input.nullable().default(null) }),
  removeDecision: z.strictObject({ issueId: id }),
  /** `version` is that of the review as the person saw it. */
  signReview: z.strictObject({ version: z.number().int() }),
} as const;

/** What the data says, for one reader. */
export interface CountedFigures {
  readonly figures: ReviewFigures;
  readonly headline: string;
  readonly asOf: string;
  /** Improvements that are hidden from the reader or from some readers of the page. */
  readonly leftOut: number;
}

export interface DraftReview extends CountedFigures {
  readonly kind: 'draft';
  readonly version: number;
  readonly draft: ReviewDraft;
  readonly projects: readonly ReviewedProject[];
  /** All that may be reviewed. */
  readonly choices: readonly ReviewedProject[];
  readonly decisions: readonly Decision[];
  readonly carried: readonly CarriedDecision[];
  /** The signed review before this one. */
  readonly previous: string | null;
  /** Earlier reviews whose decisions the reader cannot see. */
  readonly unread: readonly string[];
  readonly blockers: readonly Blocker[];
  readonly rights: { readonly edit: boolean; readonly sign: boolean };
}

/** Whether the record is what was signed: as the app itself remembers, as far as its own hash says, or not. */
export type Integrity = 'sound' | 'unrecorded' | 'altered';

export interface SignedReview {
  readonly kind: 'signed';
  readonly record: ReviewRecord;
  readonly sha256: string;
  readonly integrity: Integrity;
  /** The snapshot file: its place below the site, and whether it is still the one that was signed. */
  readonly file: { readonly name: string; readonly path: string | null; readonly state: 'unchanged' | 'replaced' | 'removed' };
  /** The viewer signed, and was interrupted before the app noted it. */
  readonly mayFinish: boolean;
  /** Decisions that could not be told of the signing. */
  readonly untold: readonly string[];
}

/** A page that is no review; or one whose signed record was taken away. */
export interface NoReview {
  readonly kind: 'none';
  readonly mayStart: boolean;
  readonly lost: { readonly number: string; readonly sha256: string; readonly signedAt: string } | null;
  readonly choices: readonly ReviewedProject[];
}

export type ReviewView = DraftReview | SignedReview | NoReview;

/** What a document shows of a review. */
export type ExportedReview = DraftReview | NoReview | Pick<SignedReview, 'kind' | 'record' | 'sha256' | 'integrity'>;

/** The records behind a number of the review. */
export interface ReviewFigureList extends RecordPage {
  /** The same list in Jira; `null` for what was signed, since Jira tells of today. */
  readonly jql: string | null;
  readonly path: string | null;
}

export interface ListedReview {
  readonly pageId: string;
  readonly number: string;
  readonly title: string;
  readonly createdAt: string;
  readonly signature: { readonly by: string; readonly at: string; readonly sha256: string } | null;
  /** Below the site. */
  readonly path: string;
}

export interface ReviewsView {
  readonly reviews: readonly ListedReview[];
  readonly mayCreate: boolean;
  readonly choices: readonly ReviewedProject[];
}

export interface ReviewResults {
  viewReview: ReviewView;
  viewLiveFigures: CountedFigures;
  listReviewFigure: ReviewFigureList;
  viewReviews: ReviewsView;
  createReview: { readonly pageId: string; readonly number: string; readonly path: string };
  saveReview: ReviewView;
  raiseDecision: ReviewView;
  linkDecision: ReviewView;
  removeDecision: ReviewView;
  signReview: ReviewView;
}
