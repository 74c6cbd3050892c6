import type { Kind } from '../kinds/kinds';
import { places, type Place } from '../lifecycle/stages';

/** What a kind of record is called in one project: its work type, and the statuses of its places. */
export interface KindMapping {
  readonly typeId: string;
  /** Where a move into a place leads; a place may have no status. */
  readonly statusIds: Readonly<Partial<Record<Place, string>>>;
  /** Further statuses that count as a place. */
  readonly furtherStatusIds: Readonly<Partial<Record<Place, readonly string[]>>>;
}

/** How the kinds of records stand on the work types and statuses of one project. */
export interface ProjectMapping {
  readonly kinds: Readonly<Partial<Record<Kind, KindMapping>>>;
  /** The child type that says what will be done. */
  readonly actionTypeId: string | null;
}

/** Every status that counts as a place; the one that a move leads to comes first. */
export function statusesAt({ statusIds, furtherStatusIds }: Omit<KindMapping, 'typeId'>, place: Place): readonly string[] {
  const main = statusIds[place];
  return [...(main === undefined ? [] : [main]), ...(furtherStatusIds[place] ?? [])];
}

/** The place that each status counts as. A status of two places counts as the one that comes first on the line. */
export function placesByStatus(mapping: Omit<KindMapping, 'typeId'>): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const place of places) {
    for (const statusId of statusesAt(mapping, place)) if (!found.has(statusId)) found.set(statusId, place);
  }
  return found;
}
