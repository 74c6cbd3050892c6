import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { ReviewView } from '../../contract/review';
import { pageAtHand, type Surface } from '../../forge/surface';
import { unlinkFromReview } from '../../jira/decisions';
import { changeDraft } from './change-draft';
import { viewReview } from './view-review';

/** Takes a decision off the review; the work item itself stays in Jira. */
export async function removeDecision(surface: Surface, { issueId }: z.output<typeof inputs.removeDecision>): Promise<ReviewView> {
  const pageId = pageAtHand(surface);
  await changeDraft(pageId, (draft) => ({ ...draft, decisions: draft.decisions.filter((decision) => decision.issueId !== issueId) }));
  await unlinkFromReview(issueId, pageId);
  return viewReview(surface);
}
