import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { ReviewComparison } from '../../../contract/protection';
import { findReview, type SignedState } from '../../../confluence/review-property';
import { signedFacts } from '../../../domain/comparison/compared-facts';
import { compareRows } from '../../../domain/comparison/compare-rows';
import { peopleOf, toGroups } from '../../../domain/comparison/compared-groups';
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
  const compared = compareRows({
    signed,
    facts: signedFacts(format),
    today: visible.rows,
    projectIds,
    browsable: visible.projectIds,
    signedAt,
  });
  const { removed } = await findRemoved(register.rows, visible.projectIds);
  const groups = toGroups(compared, removed, register.asOf);
  return { number, signedAt, signedBy: signedBy.name, integrity, ...groups, people: await readPeople(peopleOf(groups)) };
}

function notAsSigned({ record: { number }, file }: SignedState): Refusal {
  return new Refusal(
    'invalid',
    `${number} cannot be compared: what its page and ${file.name} hold is not what was signed. The signed file may be in the history of the attachments.`,
    'Review',
  );
}
