import { isDeepStrictEqual } from 'node:util';
import { kinds, type Kind } from '../../../domain/kinds/kinds';
import { Refusal } from '../../../domain/refusal';
import { createProject, findProject, findProjectProblem, type NewProject } from '../../../jira/projects/projects';
import { readLedger } from '../../../storage/ledger';
import { readMappings, saveMappings, type Mapping, type Mappings } from '../../../storage/mappings';
import type { Place } from '../../../domain/lifecycle/stages';
import { statusIdsOf } from './ensure-statuses';
import type { TypeIds } from './ensure-types';
import type { Maker, Misfit, Work } from './maker';

export interface WantedProject extends Pick<NewProject, 'key' | 'name' | 'leadAccountId'> {
  /** An earlier run got as far as the project: it may be there although the ledger does not know it. */
  readonly tried: boolean;
}

export const projectStep = 'Project';

interface Ground extends TypeIds {
  readonly schemes: Pick<NewProject, 'issueTypeScreenSchemeId' | 'workflowSchemeId' | 'issueTypeSchemeId'>;
  readonly statusIds: Readonly<Record<Place, string>>;
}

/** The project last: where it is, everything it needs is too. */
export async function ensureProject({ ensure, note }: Maker, wanted: WantedProject, ground: Ground): Promise<void> {
  const { key, name, leadAccountId } = wanted;
  const id = await ensure({
    what: projectStep,
    name: key,
    why: `The project ${name}, with all of the above.`,
    existing: async () => {
      const project = await findProject(key);
      return project === null ? [] : [{ id: project.id, name: key, title: project.name }];
    },
    misfit: async (project) => ((await isOwnProject(project, wanted)) ? null : keyIsTaken(key, project.title)),
    obstacle: async () => toObstacle(await findProjectProblem(key, name)),
    create: () => createProject({ key, name, leadAccountId, ...ground.schemes }),
  });
  await note({ what: 'Notes on', name: `stages of ${key}` }, () => compareMappings(id, wanted, ground));
}

interface Namesake {
  readonly id: string;
  readonly title: string;
}

/** Set-up made it, or was about to: then one of its key and name that is there now is its own. */
async function isOwnProject({ id, title }: Namesake, { name, tried }: Pick<WantedProject, 'name' | 'tried'>): Promise<boolean> {
  if (tried && title === name) return true;
  return (await readLedger()).some((line) => line.what === projectStep && line.id === id);
}

function keyIsTaken(key: string, title: string): Misfit {
  return { why: `Key: ${key} is already the key of the project ${title}. Choose another key.`, wayOn: 'stop' };
}

function toObstacle(problem: string | null): Misfit | null {
  return problem === null ? null : { why: problem, wayOn: 'stop' };
}

/** Refuses a key that is somebody else’s: a project that set-up did not make is left alone. */
export async function refuseForeignProject(wanted: Pick<WantedProject, 'key' | 'name' | 'tried'>): Promise<void> {
  const project = await findProject(wanted.key);
  if (project === null || (await isOwnProject({ id: project.id, title: project.name }, wanted))) return;
  throw new Refusal('conflict', keyIsTaken(wanted.key, project.name).why, 'Key');
}

/** All projects that set-up makes share the workflows, so they share types and statuses too. */
async function compareMappings(id: string, { key, name }: WantedProject, ground: Ground): Promise<Work> {
  const before = await readMappings();
  // A project may have been renamed in Jira since.
  const project = { id, key, name: (await findProject(key))?.name ?? name };
  const after = withProject(before, project, ground);
  const isKnown = isDeepStrictEqual(before, after);
  return {
    changes: isKnown ? [] : ['notes the issue type of every kind and the status of every stage'],
    apply: () => saveMappings(after),
  };
}

function withProject(before: Mappings, project: Mapping['project'], { statusIds, typeIds, actionTypeId }: Ground): Mappings {
  const toKind = (kind: Kind): Mapping['kinds'][Kind] => ({
    typeId: typeIds[kind],
    statusIds: statusIdsOf(kind, statusIds),
    furtherStatusIds: {},
  });
  const mappedKinds = kinds.map((kind) => [kind, toKind(kind)] as const);
  const shared = { origin: 'provisioned' as const, kinds: Object.fromEntries(mappedKinds), actionTypeId };
  const others = Object.values(before).filter((other) => other.project.id !== project.id);
  const mappings = others.map((other): Mapping => (other.origin === 'provisioned' ? { ...shared, project: other.project } : other));
  return Object.fromEntries([...mappings, { ...shared, project }].map((mapping) => [mapping.project.id, mapping]));
}
