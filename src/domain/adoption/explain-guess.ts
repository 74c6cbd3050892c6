import type { StatusShape } from '../health/shape';
import { kinds, type Kind } from '../kinds/kinds';
import { placesOf } from '../kinds/lines';
import type { KindMapping } from '../set-up/project-mapping';
import type { Place } from '../lifecycle/stages';
import { placeWords } from './known-words';
import { likeness } from './likeness';
import { proposeStatuses, type Guessable } from './propose-mapping';

/** Where the status of a place was guessed from: its name, or where it stands in the workflow. */
export const guessReasons = ['name', 'order'] as const;
export type GuessReason = (typeof guessReasons)[number];

/** What a kind would stand on, were it kept in a work type, and why. */
export interface Proposal {
  readonly mapping: KindMapping;
  readonly reasons: Readonly<Partial<Record<Place, GuessReason>>>;
}

/** A proposal for every kind on one work type. */
export function proposeEveryKind(typeId: string, project: Guessable): Readonly<Partial<Record<Kind, Proposal>>> {
  return Object.fromEntries(kinds.map((kind) => [kind, propose(kind, typeId, project)]));
}

function propose(kind: Kind, typeId: string, project: Guessable): Proposal {
  const mapping = proposeStatuses(kind, typeId, project);
  const reasons = placesOf(kind).flatMap((place) => {
    const status = project.statuses.find(({ id }) => id === mapping.statusIds[place]);
    return status === undefined ? [] : [[place, reasonOf(place, status)] as const];
  });
  return { mapping, reasons: Object.fromEntries(reasons) };
}

function reasonOf(place: Place, { name }: StatusShape): GuessReason {
  return likeness(name, placeWords[place]) > 0 ? 'name' : 'order';
}
