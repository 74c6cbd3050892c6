import { writeReview } from '../../confluence/review-property';
import type { ReviewDraft } from '../../domain/review/review';
import { Refusal } from '../../domain/refusal';
import { readDraft, requireEditor } from './load-draft';

const mostTries = 3;

/** Changes the review of a page, as the person. Each part is changed by itself, so that two who work on different parts do not undo each other. */
export async function changeDraft(pageId: string, change: (draft: ReviewDraft) => ReviewDraft): Promise<void> {
  await requireEditor(pageId);
  for (let tried = 1; ; tried += 1) {
    const stored = await readDraft(pageId);
    try {
      await writeReview(pageId, stored, { state: 'draft', draft: change(stored.draft) });
      return;
    } catch (error) {
      const isRace = error instanceof Refusal && error.code === 'conflict';
      if (!isRace || tried === mostTries) throw error;
    }
  }
}
