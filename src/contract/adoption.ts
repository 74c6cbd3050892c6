import { z } from 'zod';
import type { Proposal } from '../domain/adoption/explain-guess';
import type { Finding } from '../domain/health/finding';
import type { ProjectShape, StatusShape } from '../domain/health/shape';
import { kinds, type Kind } from '../domain/kinds/kinds';
import type { ProjectMapping } from '../domain/set-up/project-mapping';
import { linkNames, type LinkName } from '../domain/links/relations';
import type { PlannedThing } from '../domain/set-up/set-up-plan';
import { places } from '../domain/lifecycle/stages';
import type { SetUpProgress } from './set-up';
import { id, type ProjectChoice } from './values';

const kindMapping = z.strictObject({
  typeId: id,
  statusIds: z.partialRecord(z.enum(places), id),
  furtherStatusIds: z.partialRecord(z.enum(places), z.array(id).max(100)).default({}),
});

/** How a person maps the kinds of records onto a project. */
export const mappingInput = z.strictObject({ kinds: z.partialRecord(z.enum(kinds), kindMapping), actionTypeId: id.nullable() });

const wantedMapping = {
  projectId: id,
  mapping: mappingInput,
  /** Link types of the site that the app is to use; it makes the others. Only while the app has none. */
  links: z.partialRecord(z.enum(linkNames), id).default({}),
};

const sentences = z.array(z.string().max(5000)).max(200);

/** What the set-up page may ask about a project that is there already. */
export const adoptionInputs = {
  /** Projects that are not set up yet, by words of their name or by key. */
  findAdoptableProjects: z.strictObject({ query: z.string().trim().max(100) }),
  /** The mapping of a project, or a guess at it, and how healthy it would be. Nothing is changed. */
  viewAdoption: z.strictObject({ projectId: id }),
  /** How healthy a project would be under a mapping, and what saving it would make in Jira. Nothing is changed or kept. */
  checkMapping: z.strictObject(wantedMapping),
  /** Project settings page: the mapping of the project at hand, with how healthy the project is under it. */
  viewMapping: z.strictObject({}),
  /** How healthy the project at hand would be under another mapping. Nothing is changed or kept. */
  tryMapping: z.strictObject({ mapping: mappingInput }),
  /** Keeps another mapping of the project at hand, if it was there before the app. Nothing in Jira changes. */
  saveMapping: z.strictObject({ mapping: mappingInput }),
  /** Mends what was found in a project, in just the words that were agreed to. */
  fixFindings: z.strictObject({
    projectId: id,
    agreed: z
      .array(z.strictObject({ findingId: z.string().max(200), changes: sentences, touches: sentences }))
      .min(1)
      .max(100),
  }),
  /** Saves a mapping, and makes in Jira what was seen and nothing else. */
  adoptProject: z.strictObject({ ...wantedMapping, seen: z.string().max(100) }),
  /** Drops a mapping whose saving stopped half way. What was made for the site by then stays. */
  discardMapping: z.strictObject({ projectId: id }),
} as const;

export interface MappableType {
  readonly id: string;
  readonly name: string;
  readonly isChild: boolean;
  /** The statuses of its workflow; empty where Jira does not tell. */
  readonly statuses: readonly StatusShape[];
  /** What each kind would stand on, were it kept in this type. */
  readonly proposals: Readonly<Partial<Record<Kind, Proposal>>>;
}

/** A link type of the site, with what its two ends say. */
export interface LinkTypeChoice {
  readonly id: string;
  readonly name: string;
  readonly outward: string;
  readonly inward: string;
}

export interface UnsavedMapping {
  readonly mapping: ProjectMapping;
  /** Link types of the site that were chosen. */
  readonly links: Readonly<Partial<Record<LinkName, string>>>;
}

export interface AdoptionView {
  readonly project: ProjectChoice;
  readonly style: ProjectShape['style'];
  /** Whether the mapping is saved, or guessed. */
  readonly origin: 'provisioned' | 'adopted' | 'guessed';
  readonly types: readonly MappableType[];
  readonly mapping: ProjectMapping;
  /** What saving stopped half way with: not kept yet, and lost unless it is saved again. `null` when nothing did. */
  readonly unsaved: UnsavedMapping | null;
  readonly findings: readonly Finding[];
  /** The link types that the app uses on this site; `null` while it has none. */
  readonly links: Readonly<Record<LinkName, string>> | null;
  readonly linkTypes: readonly LinkTypeChoice[];
  /** What runs on this project in the background, or ran last. */
  readonly job: SetUpProgress | null;
}

export interface MappingCheck {
  readonly findings: readonly Finding[];
  /** What saving makes in Jira or takes over; nothing where the app has all it needs. */
  readonly things: readonly PlannedThing[];
  /** Tells these things from any others: sent back to have just them made. */
  readonly seen: string;
}

export interface AdoptionResults {
  findAdoptableProjects: readonly ProjectChoice[];
  viewAdoption: AdoptionView;
  checkMapping: MappingCheck;
  adoptProject: AdoptionView;
  discardMapping: AdoptionView;
  viewMapping: AdoptionView;
  tryMapping: MappingCheck;
  saveMapping: AdoptionView;
  fixFindings: AdoptionView;
}
