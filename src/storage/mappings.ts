import { z } from 'zod';
import { Refusal } from '../domain/refusal';
import type { PlaceOfStatus } from '../domain/lifecycle';
import { places } from '../domain/stages';
import { readValue, writeValue } from './values';

const statusIds = z.partialRecord(z.enum(places), z.string());

const mappingSchema = z.object({
  project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  /** Status of every place; a place may have lost its status. */
  statusIds,
});

/** Which Jira status each place of the lifecycle is in one project. */
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

export async function saveMappings(mappings: Mappings): Promise<void> {
  await writeValue(mappingsKey, mappings);
}

/** In another project, where an improvement may have come from, the mapping of that project tells, or nothing does. */
export function placeOfStatus(mapping: Mapping, others: Mappings = {}): PlaceOfStatus {
  const placeById = new Map(places.map((place) => [mapping.statusIds[place], place]));
  return (statusId, projectId) => {
    if (projectId === undefined || projectId === mapping.project.id) return placeById.get(statusId) ?? null;
    const ids = projectId === null ? undefined : others[projectId]?.statusIds;
    return places.find((place) => ids?.[place] === statusId) ?? null;
  };
}
