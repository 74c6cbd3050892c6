import { counted as countedAs } from '../counts';
import { kindFacts, type Kind } from '../kinds/kinds';
import { placeNames, type Place } from '../lifecycle/stages';

/** A name that people gave, set apart from our own words. */
export function named(name: string): string {
  return `“${name}”`;
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[], between: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${between} ${last}`;
}

export function placesListed(places: readonly Place[], between: 'and' | 'or' = 'and'): string {
  return listed(
    places.map((place) => placeNames[place]),
    between,
  );
}

/** "Stage Planned of Improvement". */
export function stageOf(place: Place, kind: Kind): string {
  return `Stage ${placeNames[place]} of ${kindFacts[kind].name}`;
}

/** "1 field", "3 fields". */
export function counted(count: number, thing: string): string {
  return countedAs(count, thing, `${thing}s`);
}
