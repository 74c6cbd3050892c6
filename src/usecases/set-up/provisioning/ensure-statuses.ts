import type { Kind } from '../../../domain/kinds/kinds';
import { placesOf } from '../../../domain/kinds/lines';
import { purposeOfPlace } from '../../../domain/kinds/purposes';
import { placeNames, places, type Place } from '../../../domain/lifecycle/stages';
import { createStatus, readStatuses, type Status } from '../../../jira/workflows/statuses';
import { statusCategories } from '../../../jira/workflows/workflow-payload';
import { lazily } from './lazily';
import type { FoundBy, Maker, Misfit } from './maker';

/** A Jira status for every place of any line; kinds that share a place share its status. */
export async function ensureStatuses({ ensure }: Maker): Promise<Readonly<Record<Place, string>>> {
  const existing = lazily(readStatuses);
  const ids: [Place, string][] = [];
  for (const place of places) {
    const name = placeNames[place];
    const create = () => createStatus(name, statusCategories[place], 'A stage of the improvement lifecycle.');
    const wanted = { what: 'Status', name, why: purposeOfPlace(place), existing, misfit: categoryMisfit(place), create } as const;
    ids.push([place, await ensure(wanted)]);
  }
  // One entry for each place was just made.
  return Object.fromEntries(ids) as Record<Place, string>;
}

const categoryNames: Readonly<Record<string, string>> = { TODO: 'To do', IN_PROGRESS: 'In progress', DONE: 'Done' };

/** Whether a status is done decides what counts as finished; the other categories are a matter of boards and colours. */
export const categoryMisfit =
  (place: Place) =>
  ({ name, statusCategory }: Status, by: FoundBy): Misfit | null => {
    const wanted = statusCategories[place];
    if (statusCategory === wanted) return null;
    const is = `The status ${name} counts as ${categoryNames[statusCategory] ?? statusCategory}`;
    if ((statusCategory === 'DONE') !== (wanted === 'DONE'))
      return {
        why: `${is}, but must count as ${categoryNames[wanted] ?? wanted}. Change its category in Jira, or rename it.`,
        wayOn: 'stop',
      };
    return by === 'ledger' ? null : { why: `${is} in this Jira, and is used as it is.`, wayOn: 'as it is' };
  };

/** The statuses that a kind uses. */
export function statusIdsOf(kind: Kind, statusIds: Readonly<Record<Place, string>>): Partial<Record<Place, string>> {
  return Object.fromEntries(placesOf(kind).map((place) => [place, statusIds[place]]));
}
