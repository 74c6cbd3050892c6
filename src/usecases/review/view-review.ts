import type { Integrity, NoReview, ReviewView, SignedReview } from '../../contract/review';
import { findFile, mayEditPage } from '../../confluence/review-pages';
import { findReview, type SignedState } from '../../confluence/review-property';
import { hashOfRecord } from '../../domain/review/snapshot';
import { pageAtHand, type Surface } from '../../forge/surface';
import { readNotedReview, type NotedReview } from '../../storage/reviews';
import { listProjects } from '../set-up/list-projects';
import { loadDraft } from './load-draft';
import { sha256 } from './sha256';

/** The review of the page at hand: as it was signed, or as it stands. */
export async function viewReview(surface: Surface): Promise<ReviewView> {
  const pageId = pageAtHand(surface);
  const [stored, noted] = await Promise.all([findReview(pageId), readNotedReview(pageId)]);
  if (stored?.state === 'signed') return viewSigned(surface, stored, noted);
  // What was signed and is a draft again was changed past the app.
  if (stored === null || noted?.signature != null) return viewNone(pageId, noted);
  const [{ draft, counted, decisions, over, blockers, rights }, choices] = await Promise.all([
    loadDraft(surface, pageId, stored),
    listProjects(),
  ]);
  const { rows: _rows, ...figures } = counted;
  const { carried, previous, unread } = over;
  return { kind: 'draft', version: stored.version, draft, choices, decisions, carried, previous, unread, blockers, rights, ...figures };
}

async function viewNone(pageId: string, noted: NotedReview | null): Promise<NoReview> {
  const [mayStart, choices] = await Promise.all([mayEditPage(pageId), listProjects()]);
  const lost = noted?.signature == null ? null : { number: noted.number, ...noted.signature };
  return { kind: 'none', mayStart: mayStart && lost === null, lost, choices };
}

/** Whether a record is what was signed. */
export function integrityOf({ record, sha256: told }: SignedState, noted: NotedReview | null): Integrity {
  if (hashOfRecord(record, sha256) !== told) return 'altered';
  if (noted?.signature == null) return 'unrecorded';
  return noted.signature.sha256 === told ? 'sound' : 'altered';
}

/** A signed review from what the page keeps: nothing is asked of Jira. */
export async function viewSigned(surface: Surface, state: SignedState, noted: NotedReview | null): Promise<SignedReview> {
  const { name, attachmentId, version } = state.file;
  const file = await findFile(pageAtHand(surface), name);
  const isSame = file?.attachmentId === attachmentId && file.version === version;
  const integrity = integrityOf(state, noted);
  const fileState = isSame ? 'unchanged' : 'replaced';
  return {
    kind: 'signed',
    record: state.record,
    sha256: state.sha256,
    integrity,
    file: { name, path: file?.path ?? null, state: file === null ? 'removed' : fileState },
    mayFinish: integrity === 'unrecorded' && state.record.signedBy.accountId === surface.accountId,
    untold: [],
  };
}
