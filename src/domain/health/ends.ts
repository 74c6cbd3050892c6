import type { Kind } from '../kinds/kinds';
import { placesOf } from '../kinds/lines';
import { isOpen } from '../lifecycle/stages';
import { placesByStatus, statusesAt, type KindMapping } from '../set-up/project-mapping';
import { openedBy, type Denial } from './denials';
import type { WorkflowShape } from './shape';

/** What the statuses of a workflow deny. */
export type GuardedWorkflow = Pick<WorkflowShape, 'statusIds' | 'guards'>;

/** A status of the end, and what nothing there keeps everybody from. */
export interface End {
  readonly statusId: string;
  readonly open: readonly Denial[];
}

/** The statuses at which records of a kind have ended, as far as the workflow has them. */
export function endsOf(kind: Kind, mapping: Omit<KindMapping, 'typeId'>, { statusIds, guards }: GuardedWorkflow): readonly End[] {
  const placeOf = placesByStatus(mapping);
  return placesOf(kind)
    .filter((place) => !isOpen(place))
    .flatMap((place) => statusesAt(mapping, place).filter((statusId) => statusIds.includes(statusId) && placeOf.get(statusId) === place))
    .map((statusId) => ({ statusId, open: openedBy(guards[statusId]) }));
}
