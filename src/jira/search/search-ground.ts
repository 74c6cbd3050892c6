import type { Kind } from '../../domain/kinds/kinds';
import { statusesAt, type ProjectMapping } from '../../domain/set-up/project-mapping';
import { isOpen, places, type Place } from '../../domain/lifecycle/stages';
import type { FieldIds } from '../schemes/fields';
import { clauseName, idList, isAmong, quoted } from './jql';

/** The work type and the statuses of every kind in a project. */
interface SearchedProject {
  readonly project: { readonly id: string };
  readonly kinds: ProjectMapping['kinds'];
}

/** What a search needs to say everything by ids. */
export interface SearchGround {
  readonly mappings: readonly SearchedProject[];
  readonly kinds: readonly Kind[];
  readonly fieldIds: FieldIds;
}

function mappedKinds({ mappings, kinds }: SearchGround) {
  return mappings.flatMap((mapping) => kinds.flatMap((kind) => mapping.kinds[kind] ?? []));
}

export function statusIds(ground: SearchGround, wanted: readonly Place[]): readonly string[] {
  return [...new Set(mappedKinds(ground).flatMap((mapping) => wanted.flatMap((place) => statusesAt(mapping, place))))];
}

export function statusList(ground: SearchGround, wanted: readonly Place[]): string {
  return idList(statusIds(ground, wanted));
}

/** The records of the kinds in the projects. */
export function base(ground: SearchGround): string {
  const typeIds = new Set(mappedKinds(ground).map(({ typeId }) => typeId));
  return `project in ${idList(ground.mappings.map((mapping) => mapping.project.id))} AND ${isAmong('issuetype', [...typeIds])}`;
}

export const openPlaces = places.filter(isOpen);

export function fieldIs(fieldId: string, value: string): string {
  return value === 'none' ? `${clauseName(fieldId)} is EMPTY` : `${clauseName(fieldId)} = ${quoted(value)}`;
}
