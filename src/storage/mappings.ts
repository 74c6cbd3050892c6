import { z } from 'zod';
import { Refusal } from '../domain/refusal';
import { places, type Place } from '../domain/stages';
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

export async function readMapping(project: { readonly id: string; readonly key: string }): Promise<Mapping> {
  const mapping = (await readMappings())[project.id];
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

export function placeOfStatus({ statusIds: ids }: Mapping): (statusId: string) => Place | null {
  const placeById = new Map(places.map((place) => [ids[place], place]));
  return (statusId) => placeById.get(statusId) ?? null;
}
