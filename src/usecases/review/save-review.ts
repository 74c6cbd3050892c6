import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { ReviewView } from '../../contract/review';
import { refuseReversed } from '../../domain/summary/period';
import type { Participant, ReviewDraft } from '../../domain/review/review';
import { Refusal } from '../../domain/refusal';
import { pageAtHand, type Surface } from '../../forge/surface';
import { readPeople } from '../../jira/people';
import { changeDraft } from './change-draft';
import { viewReview } from './view-review';

type Change = z.output<typeof inputs.saveReview>['change'];

/** Changes what people wrote and chose; parts that the change does not name stay as they are. */
export async function saveReview(surface: Surface, { change }: z.output<typeof inputs.saveReview>): Promise<ReviewView> {
  if (change.period !== undefined) refuseReversed(change.period);
  const participants = change.participants === undefined ? undefined : await withNames(change.participants);
  await changeDraft(pageAtHand(surface), (draft) => apply(draft, change, participants));
  return viewReview(surface);
}

function apply(draft: ReviewDraft, change: Change, participants: readonly Participant[] | undefined): ReviewDraft {
  return {
    ...draft,
    period: change.period ?? draft.period,
    projectIds: change.projectIds ?? draft.projectIds,
    agenda: change.agenda ?? draft.agenda,
    verdict: change.verdict ?? draft.verdict,
    participants: participants ?? draft.participants,
    inputs: { ...draft.inputs, ...change.inputs },
  };
}

/** Names come from Jira, never from the screen; whoever takes part does so once, and one of them has the chair. */
async function withNames(wanted: NonNullable<Change['participants']>): Promise<readonly Participant[]> {
  if (wanted.filter(({ role }) => role === 'Chair').length > 1) {
    throw new Refusal('invalid', 'Participants: only one person has the chair, and signs.', 'Participants');
  }
  const people = await readPeople(wanted.map(({ accountId }) => accountId));
  const byId = new Map(wanted.map((participant) => [participant.accountId, participant]));
  return [...byId.values()].map(({ accountId, role }) => {
    const person = people.find((known) => known.accountId === accountId);
    if (person === undefined)
      throw new Refusal('invalid', 'Participants: somebody is not known in Jira. Choose people from the list.', 'Participants');
    return { ...person, role };
  });
}
