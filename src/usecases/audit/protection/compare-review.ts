import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { ComparedGroup, ComparedMissing, ReviewComparison } from '../../../contract/protection';
import { findReview, type SignedState } from '../../../confluence/review-property';
import { compareRows, type ChangedRecord, type MissingRecord } from '../../../domain/comparison/compare-rows';
import type { RemovedRecord } from '../../../domain/register/removed';
import { Refusal } from '../../../domain/refusal';
import type { Surface } from '../../../forge/surface';
import { readPeople } from '../../../jira/people';
import { readMappings } from '../../../storage/mappings';
import { readRegister } from '../../../storage/register';
import { readNotedReview } from '../../../storage/reviews';
import { findRemoved } from './find-removed';
import { findVisibleRows, noAccess } from '../../register/visible-rows';
import { findSignedRows } from '../../review/find-snapshot';
import { integrityOf } from '../../review/view-review';

/** As many as a reader looks through; an address of a list in Jira holds no more either. */
const mostShown = 100;

/** What was signed beside the register of today, as far as the person may see it: eight calls, whatever its size, and one for the people of the changes that are shown. */
export async function compareReview({ accountId }: Surface, { pageId }: z.output<typeof inputs.compareReview>): Promise<ReviewComparison> {
  const [state, noted] = await Promise.all([findReview(pageId), readNotedReview(pageId)]);
  if (state?.state !== 'signed') throw new Refusal('not-found', 'Review: its page holds no signed review.', 'Review');
  const integrity = integrityOf(state, noted);
  const signed = integrity === 'altered' ? null : await findSignedRows(pageId, state);
  if (signed === null) throw notAsSigned(state);
  const [register, mappings] = await Promise.all([readRegister(), readMappings()]);
  const { format, projects, number, signedAt, signedBy } = state.record;
  const projectIds = projects.map(({ id }) => id);
  // All projects, because a record may have moved to another one since.
  const visible = await findVisibleRows(accountId, register.rows, [...new Set([...projectIds, ...Object.keys(mappings)])]);
  if (!projectIds.some((id) => visible.projectIds.has(id))) throw noAccess('the projects of this review');
  const compared = compareRows({ signed, format, today: visible.rows, projectIds, browsable: visible.projectIds, signedAt });
  const { removed } = await findRemoved(register.rows, visible.projectIds);
  const [standsOut, wentOn] = [firstOf(compared.standsOut), firstOf(compared.wentOn)];
  return {
    ...{ number, signedAt, signedBy: signedBy.name, integrity, asOf: register.asOf },
    ...{ signed: signed.length, unchanged: compared.unchanged, notVisible: compared.notVisible },
    standsOut,
    missing: firstOf(compared.missing.map((record) => withRemoval(record, removed))),
    wentOn,
    raised: firstOf(compared.raised),
    leftOut: firstOf(compared.leftOut),
    notSigned: compared.notSigned,
    people: await readPeople(peopleOf([...standsOut.items, ...wentOn.items])),
  };
}

/** A removal that the person may know of tells what became of a record; any other record is hidden, or gone unseen. */
function withRemoval(record: MissingRecord, removed: readonly RemovedRecord[]): ComparedMissing {
  const known = removed.find(({ issueId }) => issueId === record.issueId);
  return { ...record, removed: known === undefined ? null : { reason: known.reason, at: known.at } };
}

function peopleOf(records: readonly ChangedRecord[]): readonly string[] {
  const named = records.flatMap(({ differences }) => differences.filter(({ form }) => form === 'person'));
  return named.flatMap(({ from, to }) => [from, to]).filter((accountId) => accountId !== null);
}

function firstOf<Item>(items: readonly Item[]): ComparedGroup<Item> {
  return { total: items.length, items: items.slice(0, mostShown) };
}

function notAsSigned({ record: { number }, file }: SignedState): Refusal {
  return new Refusal(
    'invalid',
    `${number} cannot be compared: what its page and ${file.name} hold is not what was signed. The signed file may be in the history of the attachments.`,
    'Review',
  );
}
