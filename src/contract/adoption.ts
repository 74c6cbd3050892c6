import { z } from 'zod';
import type { Finding } from '../domain/health/finding';
import type { ProjectShape, StatusShape } from '../domain/health/shape';
import { kinds } from '../domain/kinds/kinds';
import type { ProjectMapping } from '../domain/project-mapping';
import type { LinkName } from '../domain/relations';
import { places } from '../domain/stages';
import { id, type ProjectChoice } from './values';

const kindMapping = z.strictObject({
  typeId: id,
  statusIds: z.partialRecord(z.enum(places), id),
  furtherStatusIds: z.partialRecord(z.enum(places), z.array(id).max(100)).default({}),
});

/** How a person maps the kinds of records onto a project. */
export const mappingInput = z.strictObject({ kinds: z.partialRecord(z.enum(kinds), kindMapping), actionTypeId: id.nullable() });

/** What the set-up page may ask about a project that is there already. */
export const adoptionInputs = {
  /** Projects that are not set up yet, by words of their name or by key. */
  findAdoptableProjects: z.strictObject({ query: z.string().trim().max(100) }),
  /** The mapping of a project, or a guess at it, and how healthy it would be. Nothing is changed. */
  viewAdoption: z.strictObject({ projectId: id }),
  /** How healthy a project would be under a mapping. Nothing is changed or kept. */
  checkMapping: z.strictObject({ projectId: id, mapping: mappingInput }),
} as const;

export interface MappableType {
  readonly id: string;
  readonly name: string;
  readonly isChild: boolean;
  /** The statuses of its workflow; empty where Jira does not tell. */
  readonly statuses: readonly StatusShape[];
}

/** A link type of the site, with what its two ends say. */
export interface LinkTypeChoice {
  readonly id: string;
  readonly name: string;
  readonly outward: string;
  readonly inward: string;
}

export interface AdoptionView {
  readonly project: ProjectChoice;
  readonly style: ProjectShape['style'];
  /** Whether the mapping is saved, or guessed. */
  readonly origin: 'provisioned' | 'adopted' | 'guessed';
  readonly types: readonly MappableType[];
  readonly mapping: ProjectMapping;
  readonly findings: readonly Finding[];
  /** The link types that the app uses on this site; `null` while it has none. */
  readonly links: Readonly<Record<LinkName, string>> | null;
  readonly linkTypes: readonly LinkTypeChoice[];
}

export interface AdoptionResults {
  findAdoptableProjects: readonly ProjectChoice[];
  viewAdoption: AdoptionView;
  checkMapping: readonly Finding[];
}
