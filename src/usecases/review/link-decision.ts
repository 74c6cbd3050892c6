import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { ReviewView } from '../../contract/review';
import { pageAtHand, type Surface } from '../../forge/surface';
import { readRecord } from '../../jira/issues';
import { addDecision } from './add-decision';
import { requireEditor } from './load-draft';
import { viewReview } from './view-review';

/** Takes a work item that the person may see as a decision: a review may decide about what is there already. */
export async function linkDecision(surface: Surface, { key, input }: z.output<typeof inputs.linkDecision>): Promise<ReviewView> {
  const pageId = pageAtHand(surface);
  await requireEditor(pageId);
  const record = await readRecord(key);
  await addDecision(pageId, { issueId: record.issueId, key: record.key, input });
  return viewReview(surface);
}
