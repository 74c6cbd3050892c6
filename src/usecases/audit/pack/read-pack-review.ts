import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { PackReviewPart } from '../../../contract/pack';
import { findReview } from '../../../confluence/review-property';
import type { ReviewRecord } from '../../../domain/review/snapshot';
import { Refusal } from '../../../domain/refusal';
import type { Surface } from '../../../forge/surface';
import { readIssuesAsApp } from '../../../jira/issues';
import { findVisible } from '../../../jira/permissions';
import { readRegister } from '../../../storage/register';
import { readNotedReview } from '../../../storage/reviews';
import { findSnapshot, type SignedSnapshot } from '../../review/find-snapshot';
import { integrityOf } from '../../review/view-review';
import { keepVisible } from '../../register/visible-rows';

/** An answer of the app holds five megabytes, and a character takes three bytes at most. */
const charactersPerPart = 1_500_000;

/** A part of the snapshot that was attached to a signed review, or the reason why it is not for the person's pack. */
export async function readPackReview(
  { accountId }: Surface,
  { pageId, part }: z.output<typeof inputs.readPackReview>,
): Promise<PackReviewPart> {
  const [state, noted] = await Promise.all([findReview(pageId), readNotedReview(pageId)]);
  if (state?.state !== 'signed') throw new Refusal('not-found', 'Review: its page holds no signed review any more.', 'Review');
  const { signedBy, signedAt } = state.record;
  const signature = { signedBy: signedBy.name, signedAt, sha256: state.sha256 };
  const leftOut = (reason: string): PackReviewPart => ({ kind: 'left-out', reason, ...signature });
  if (integrityOf(state, noted) === 'altered') return leftOut('What its page keeps is not what was signed.');
  const snapshot = await findSnapshot(pageId, state);
  if (snapshot === null) return leftOut('Its snapshot is not attached to its page any more as it was signed.');
  if (await namesHiddenWork(accountId, state.record, snapshot)) return leftOut('It names work that is not visible to you.');
  const { text } = snapshot;
  const parts = Math.max(1, Math.ceil(text.length / charactersPerPart));
  return { kind: 'part', text: text.slice(part * charactersPerPart, (part + 1) * charactersPerPart), parts, ...signature };
}

const mostUnseen = 1000;

/** A snapshot cannot be cut without breaking its hash: it goes into a pack as a whole, or not at all. */
async function namesHiddenWork(accountId: string, record: ReviewRecord, snapshot: SignedSnapshot): Promise<boolean> {
  const ids = new Set([...snapshot.rows, ...record.decisions, ...record.carried].map(({ issueId }) => issueId));
  const named = (await readRegister()).rows.filter(({ issueId }) => ids.has(issueId));
  const registered = new Set(named.map(({ issueId }) => issueId));
  const projectIds = [...new Set([...record.projects.map(({ id }) => id), ...named.map(({ projectId }) => projectId)])];
  const others = [...ids].filter((id) => !registered.has(id));
  const restricted = named.filter((row) => row.restricted).map(({ issueId }) => issueId);
  const visible = await findVisible(accountId, projectIds, [...restricted, ...others]);
  if (record.projects.some(({ id }) => !visible.projectIds.has(id)) || keepVisible(named, visible).notVisible > 0) return true;
  const unseen = others.filter((id) => !visible.issueIds.has(id));
  if (unseen.length === 0) return false;
  // As the app, to tell what is hidden from what was deleted since; only whether there is any is used.
  return unseen.length > mostUnseen || (await readIssuesAsApp(unseen, [])).length > 0;
}
