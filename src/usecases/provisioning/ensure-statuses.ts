import { placeNames, places, type Place } from '../../domain/stages';
import { statusCategories } from '../../jira/workflow-payload';
import { createStatus, readStatuses } from '../../jira/statuses';
import { lazily } from './lazily';
import type { Maker } from './maker';

/** A Jira status for every place of the lifecycle. */
export async function ensureStatuses({ ensure }: Maker): Promise<Readonly<Record<Place, string>>> {
  const existing = lazily(readStatuses);
  const ids: [Place, string][] = [];
  for (const place of places) {
    const name = placeNames[place];
    const create = () => createStatus(name, statusCategories[place], 'A stage of the improvement lifecycle.');
    ids.push([place, await ensure({ what: 'Status', name, existing, create })]);
  }
  // One entry for each place was just made.
  return Object.fromEntries(ids) as Record<Place, string>;
}
