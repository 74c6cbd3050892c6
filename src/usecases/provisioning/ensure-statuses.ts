import { placeNames, places, type Place } from '../../domain/stages';
import { statusCategories } from '../../jira/workflow-payload';
import { createStatus, readStatuses } from '../../jira/statuses';
import type { Ensure } from './open-ledger';

/** A Jira status for every place of the lifecycle. */
export async function ensureStatuses(ensure: Ensure): Promise<Readonly<Record<Place, string>>> {
  const existing = await readStatuses();
  const ids: [Place, string][] = [];
  for (const place of places) {
    const name = placeNames[place];
    const create = () => createStatus(name, statusCategories[place], 'A stage of the improvement lifecycle.');
    ids.push([place, await ensure({ what: 'Status', name, existing, create })]);
  }
  // One entry for each place was just made.
  return Object.fromEntries(ids) as Record<Place, string>;
}
