import { readReviewPage } from '../../confluence/review-pages';
import type { DecisionLink, ReviewDraft } from '../../domain/review/review';
import { Refusal } from '../../domain/refusal';
import { linkToReview } from '../../jira/decisions';
import { changeDraft } from './change-draft';

function withDecision(draft: ReviewDraft, decision: DecisionLink): ReviewDraft {
  const others = draft.decisions.filter(({ issueId }) => issueId !== decision.issueId);
  return { ...draft, decisions: [...others, decision] };
}

/** Puts a work item among the decisions of a review, and ties it to the page. The work item is there, so a refusal must not sound as if nothing had happened. */
export async function addDecision(pageId: string, decision: DecisionLink): Promise<void> {
  try {
    await changeDraft(pageId, (draft) => withDecision(draft, decision));
    const { title, url } = await readReviewPage(pageId);
    await linkToReview(decision.issueId, { pageId, url, title });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.code,
      `${decision.key} is there, but not fully tied to this review: ${error.message} Add it by its key.`,
      error.field,
    );
  }
}
