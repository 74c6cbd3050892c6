import type { MappableType } from '../../../src/contract/adoption';
import type { Kind } from '../../../src/domain/kinds/kinds';
import { placesByStatus, statusesAt, type KindMapping, type ProjectMapping } from '../../../src/domain/set-up/project-mapping';
import type { StatusShape } from '../../../src/domain/health/shape';
import type { Place } from '../../../src/domain/lifecycle/stages';

/** The mapping with a kind on another work type, on the statuses that are guessed there; without a type the project keeps no such records. */
export function withType(mapping: ProjectMapping, kind: Kind, type: MappableType | undefined): ProjectMapping {
  const others = Object.fromEntries(Object.entries(mapping.kinds).filter(([other]) => other !== kind));
  const own = type?.proposals[kind]?.mapping;
  return { ...mapping, kinds: own === undefined ? others : { ...others, [kind]: own } };
}

/** The mapping with other statuses for a kind. */
export function withKind(mapping: ProjectMapping, kind: Kind, own: KindMapping): ProjectMapping {
  return { ...mapping, kinds: { ...mapping.kinds, [kind]: own } };
}

/** A kind whose records stand on another status at a place; a move leads there. An empty id takes the status away. */
export function withStatus(own: KindMapping, place: Place, statusId: string): KindMapping {
  const { [place]: _before, ...others } = own.statusIds;
  const further = (own.furtherStatusIds[place] ?? []).filter((id) => id !== statusId);
  const statusIds = statusId === '' ? others : { ...others, [place]: statusId };
  return withFurther({ ...own, statusIds }, place, further);
}

/** A kind with these further statuses that count as a place. */
export function withFurther(own: KindMapping, place: Place, statusIds: readonly string[]): KindMapping {
  const { [place]: _before, ...others } = own.furtherStatusIds;
  return { ...own, furtherStatusIds: statusIds.length === 0 ? others : { ...others, [place]: statusIds } };
}

/** Statuses of the work type that count as no place yet. */
export function freeStatuses(own: KindMapping, statuses: readonly StatusShape[]): readonly StatusShape[] {
  const taken = placesByStatus(own);
  return statuses.filter(({ id }) => !taken.has(id));
}

/** Every status that a place may be given: those of the work type, and those that it has already. */
export function statusChoices(own: KindMapping, place: Place, statuses: readonly StatusShape[]): readonly StatusShape[] {
  const gone = statusesAt(own, place).filter((id) => !statuses.some((status) => status.id === id));
  return [...statuses, ...gone.map((id): StatusShape => ({ id, name: `${id}, not in this workflow`, category: 'to-do' }))];
}

/** What is sent back: the wire takes no `readonly`. */
export function toInput(mapping: ProjectMapping) {
  const toKind = ({ typeId, statusIds, furtherStatusIds }: KindMapping) => ({
    typeId,
    statusIds,
    furtherStatusIds: Object.fromEntries(Object.entries(furtherStatusIds).map(([place, ids]) => [place, [...ids]])),
  });
  const kinds = Object.entries(mapping.kinds).map(([kind, own]) => [kind, toKind(own)]);
  return { kinds: Object.fromEntries(kinds) as Record<string, ReturnType<typeof toKind>>, actionTypeId: mapping.actionTypeId };
}
