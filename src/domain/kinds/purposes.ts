import type { Fact } from '../improvement';
import { placeNames, type Place } from '../lifecycle/stages';
import { gateOf } from '../lifecycle/gates';
import { kindFields } from './kind-fields';
import { kindFacts, kinds, type Kind } from './kinds';
import { placesOf } from './lines';

const namesOf = (some: readonly Kind[]) => some.map((kind) => kindFacts[kind].name).join(', ');

/** What a fact is recorded for: the stages that ask for it, else the kinds that show it. */
export function purposeOfFact(fact: Fact): string {
  const asking = kinds.flatMap((kind) => placesOf(kind).filter((place) => gateOf(kind, place).some((need) => need.fact === fact)));
  const stages = [...new Set(asking)].map((place) => placeNames[place]);
  if (stages.length > 0) return `Asked for before ${stages.join(', ')}.`;
  return `Recorded on ${namesOf(kinds.filter((kind) => kindFields[kind].includes(fact)))}.`;
}

/** Which kinds pass a place. */
export function purposeOfPlace(place: Place): string {
  return `A stage of ${namesOf(kinds.filter((kind) => placesOf(kind).includes(place)))}.`;
}
