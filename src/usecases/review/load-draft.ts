import { mayEditPage } from '../../confluence/review-pages';
import { findReview, type StoredReview } from '../../confluence/review-property';
import { blockersOf, type Blocker } from '../../domain/review/blockers';
import { chairOf, type Decision, type ReviewDraft } from '../../domain/review/review';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { readDecisions } from '../../jira/decisions';
import { carryOver, type CarriedOver } from './carry-over';
import { countFigures, type Counted } from './count-figures';

export type StoredDraft = Extract<StoredReview, { readonly state: 'draft' }>;

/** A review in preparation with all that its page shows. */
export interface LoadedDraft {
  readonly stored: StoredDraft;
  readonly draft: ReviewDraft;
  readonly counted: Counted;
  readonly decisions: readonly Decision[];
  readonly over: CarriedOver;
  readonly blockers: readonly Blocker[];
  readonly rights: { readonly edit: boolean; readonly sign: boolean };
}

export async function loadDraft(surface: Surface, pageId: string, stored: StoredDraft): Promise<LoadedDraft> {
  const { draft } = stored;
  const [counted, decisions, over, edit] = await Promise.all([
    countFigures(surface, draft.period, draft.projectIds),
    readDecisions(draft.decisions),
    carryOver(pageId),
    mayEditPage(pageId),
  ]);
  const blockers = blockersOf(draft, decisions, counted.rows.length);
  return {
    stored,
    draft,
    counted,
    decisions,
    over,
    blockers,
    rights: { edit, sign: edit && chairOf(draft)?.accountId === surface.accountId },
  };
}

/** The review of a page while it may still be changed. */
export async function readDraft(pageId: string): Promise<StoredDraft> {
  const stored = await findReview(pageId);
  if (stored === null) throw new Refusal('not-found', 'Review: there is no review on this page. Reload the page.', 'Review');
  if (stored.state === 'draft') return stored;
  const { number, signedBy } = stored.record;
  throw new Refusal('conflict', `${number} was signed by ${signedBy.name} and cannot be changed any more. Reload the page.`, 'Review');
}

export async function requireEditor(pageId: string): Promise<void> {
  if (await mayEditPage(pageId)) return;
  throw new Refusal('forbidden', 'You may read this review, but not change it. Ask somebody who may edit this page.', 'Page');
}
