import { z } from 'zod';
import { attemptStatusesOf, type AttemptStatuses } from '../domain/lifecycle/attempt';
import { Refusal } from '../domain/refusal';
import type { PlaceOfStatus } from '../domain/lifecycle/lifecycle';
import { kinds, type Kind } from '../domain/kinds/kinds';
import { stagesOf } from '../domain/kinds/lines';
import { placesByStatus, statusesAt } from '../domain/set-up/project-mapping';
import { places, type Stage } from '../domain/lifecycle/stages';
import { readValue, writeValue } from './values';

const kindMappingSchema = z.object({
  /** The issue type that this kind is. */
  typeId: z.string(),
  /** Status of every place; a place may have lost its status. */
  statusIds: z.partialRecord(z.enum(places), z.string()),
  /** Further statuses that count as a place: an adopted project may have more of them than a line has places. */
  furtherStatusIds: z.partialRecord(z.enum(places), z.array(z.string())).default({}),
});

export const mappingSchema = z.object({
  project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  /** Whether set-up made the project, or took over one that was there. */
  origin: z.enum(['provisioned', 'adopted']),
  kinds: z.partialRecord(z.enum(kinds), kindMappingSchema),
  /** The child type that says what will be done; `null` where the project has none. */
  actionTypeId: z.string().nullable(),
});

/** How the kinds of records stand on Jira's issue types and statuses in one project. */
export type Mapping = z.output<typeof mappingSchema>;

const mappingsSchema = z.record(z.string(), mappingSchema);
export type Mappings = Readonly<Record<string, Mapping>>;

/** One value for all projects: a summary over many of them costs one read. */
export const mappingsKey = 'mappings';

export function parseMappings(value: unknown): Mappings {
  return value === undefined ? {} : mappingsSchema.parse(value);
}

export async function readMappings(): Promise<Mappings> {
  return (await readValue(mappingsKey, mappingsSchema)) ?? {};
}

interface ProjectAtHand {
  readonly id: string;
  readonly key: string;
}

export async function readMapping(project: ProjectAtHand): Promise<Mapping> {
  return mappingOf(await readMappings(), project);
}

/** The mapping of a project among all. */
export function mappingOf(mappings: Mappings, project: ProjectAtHand): Mapping {
  const mapping = mappings[project.id];
  if (mapping !== undefined) return mapping;
  throw new Refusal(
    'not-set-up',
    `Project ${project.key} is not set up for improvements. Ask a Jira administrator to open Apps → Clause 10 set-up.`,
    'Project',
  );
}

/** Refused where no project of the site is set up. */
export function noProjectSetUp(): Refusal {
  return new Refusal(
    'not-set-up',
    'No project is set up for improvements yet. Ask a Jira administrator to open Apps → Clause 10 set-up.',
    'Projects',
  );
}

export async function saveMappings(mappings: Mappings): Promise<void> {
  await writeValue(mappingsKey, mappings);
}

/** The kind that an issue type is in a project; `null` for any other type. */
export function kindOfType(mapping: Mapping | undefined, typeId: string): Kind | null {
  return kinds.find((kind) => mapping?.kinds[kind]?.typeId === typeId) ?? null;
}

/** The stages of a kind that stand on no status in a project. */
export function absentStages(mapping: Mapping, kind: Kind): readonly Stage[] {
  const mapped = mapping.kinds[kind];
  return mapped === undefined ? [] : stagesOf(kind).filter((stage) => statusesAt(mapped, stage).length === 0);
}

/** The kinds that a project keeps. */
export function mappedKinds(mapping: Mapping | undefined): readonly Kind[] {
  return kinds.filter((kind) => mapping?.kinds[kind] !== undefined);
}

/** Issue types of some kinds, or of all, in all projects. */
export function mappedTypeIds(mappings: Mappings, wanted: readonly Kind[] = kinds): ReadonlySet<string> {
  return new Set(Object.values(mappings).flatMap((mapping) => wanted.flatMap((kind) => mapping.kinds[kind]?.typeId ?? [])));
}

const noStatuses = { statusIds: {}, furtherStatusIds: {} };

/** The statuses that tell the attempts of a kind apart in a project. */
export function attemptStatusesIn({ kinds: mapped }: Pick<Mapping, 'kinds'>, kind: Kind): AttemptStatuses {
  return attemptStatusesOf(mapped[kind] ?? noStatuses);
}

/** In another project, where a record may have come from, the mapping of that project tells, or nothing does. */
export function placeOfStatus(mapping: Mapping, kind: Kind, others: Mappings = {}): PlaceOfStatus {
  const placesIn = ({ kinds: mapped }: Mapping) => placesByStatus(mapped[kind] ?? noStatuses);
  const own = placesIn(mapping);
  return (statusId, projectId) => {
    if (projectId === undefined || projectId === mapping.project.id) return own.get(statusId) ?? null;
    const other = projectId === null ? undefined : others[projectId];
    return other === undefined ? null : (placesIn(other).get(statusId) ?? null);
  };
}
