import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { ReviewView } from '../../contract/review';
import { writeByline } from '../../confluence/review-byline';
import { attachSnapshot, readReviewPage } from '../../confluence/review-pages';
import { findReview, writeReview, type SignedState } from '../../confluence/review-property';
import { bylineOfRecord } from '../../domain/review/byline';
import { chairOf, withoutSecrets } from '../../domain/review/review';
import { toSnapshotRow, writeSnapshot, type ReviewRecord } from '../../domain/review/snapshot';
import { Refusal } from '../../domain/refusal';
import { pageAtHand, type Surface } from '../../forge/surface';
import { noteReview, readNotedReview } from '../../storage/reviews';
import { loadDraft, type LoadedDraft, type StoredDraft } from './load-draft';
import { sha256 } from './sha256';
import { tellDecisions } from './tell-decisions';
import { viewSigned } from './view-review';

/**
 * Freezes the review of the page at hand, as the person. What was signed already is only finished: whoever was interrupted signs again.
 * The file comes first, because the signature names it; the one write of the property makes the review signed.
 */
export async function signReview(surface: Surface, { version }: z.output<typeof inputs.signReview>, now: Date): Promise<ReviewView> {
  const pageId = pageAtHand(surface);
  const stored = await findReview(pageId);
  if (stored === null) throw new Refusal('not-found', 'Review: there is no review on this page. Reload the page.', 'Review');
  const signed = stored.state === 'signed' ? stored : await freeze(surface, stored, version, now);
  return finish(surface, pageId, signed);
}

async function freeze(surface: Surface, stored: StoredDraft, seen: number, now: Date): Promise<SignedState> {
  const pageId = pageAtHand(surface);
  const loaded = await loadDraft(surface, pageId, stored);
  refuseOthers(surface, loaded);
  if (stored.version !== seen) {
    throw new Refusal('conflict', 'Review: somebody changed it since you looked. Reload, read it again, then sign.', 'Review');
  }
  refuseBlockers(loaded);
  const { counted } = loaded;
  const snapshot = writeSnapshot(contentOf(surface, loaded, now), counted.rows.map(toSnapshotRow), sha256);
  const { record } = snapshot;
  const comment = `Signed by ${record.signedBy.name}, SHA-256 ${snapshot.sha256}`;
  const file = await attachSnapshot(pageId, `${record.number}.json`, snapshot.text, comment);
  const state: SignedState = { state: 'signed', sha256: snapshot.sha256, file, record };
  await writeReview(pageId, stored, state);
  return state;
}

function refuseOthers({ accountId }: Surface, { draft, rights }: LoadedDraft): void {
  if (!rights.edit) {
    throw new Refusal('forbidden', 'You may read this review, but not sign it: signing needs the right to edit this page.', 'Page');
  }
  const chair = chairOf(draft);
  if (chair === null || chair.accountId === accountId) return;
  throw new Refusal('forbidden', `Participants: only the chair signs a review, and that is ${chair.name}.`, 'Participants');
}

function refuseBlockers({ draft, blockers }: LoadedDraft): void {
  if (blockers.length === 0) return;
  const all = blockers.map(({ words }) => words).join(' ');
  throw new Refusal('invalid', `${draft.number} cannot be signed yet. ${all}`, 'Review');
}

function contentOf(surface: Surface, loaded: LoadedDraft, now: Date): Omit<ReviewRecord, 'format' | 'rows'> {
  const { draft, counted, decisions, over } = loaded;
  const { projectIds: _projectIds, decisions: _links, ...kept } = draft;
  const chair = chairOf(draft);
  return {
    ...kept,
    pageId: pageAtHand(surface),
    projects: counted.projects,
    decisions: decisions.map(withoutSecrets),
    carried: over.carried.map(withoutSecrets),
    unread: over.unread,
    headline: counted.headline,
    figures: counted.figures,
    today: surface.today,
    timeZone: surface.timeZone,
    asOf: counted.asOf,
    leftOut: counted.leftOut,
    signedBy: { accountId: surface.accountId, name: chair?.name ?? '' },
    signedAt: now.toISOString(),
  };
}

/** What follows the signature, each part done once however often it is tried: the app's own note of it, word to the decisions, and the byline. */
async function finish(surface: Surface, pageId: string, state: SignedState): Promise<ReviewView> {
  const { number, signedBy, signedAt } = state.record;
  if (signedBy.accountId !== surface.accountId) {
    throw new Refusal('conflict', `${number} was signed by ${signedBy.name} meanwhile. Reload the page.`, 'Review');
  }
  const [noted, page] = await Promise.all([readNotedReview(pageId), readReviewPage(pageId)]);
  const signature = noted?.signature ?? { sha256: state.sha256, signedBy: signedBy.accountId, signedAt };
  const review = { pageId, spaceId: page.spaceId, number, createdAt: noted?.createdAt ?? signedAt, signature };
  if (noted?.signature == null) await noteReview(review);
  const untold = await tellDecisions(state, page);
  await writeByline(pageId, bylineOfRecord(state.record));
  return { ...(await viewSigned(surface, state, review)), untold };
}
