import { kinds } from '../../domain/kinds/kinds';
import { Refusal } from '../../domain/refusal';
import { createProject, findProject, type NewProject, type Project } from '../../jira/projects';
import { readLedger } from '../../storage/ledger';
import { readMappings, saveMappings, type Mapping } from '../../storage/mappings';
import type { Place } from '../../domain/stages';
import { statusIdsOf, type TypeIds } from './ensure-kinds';
import type { Maker } from './maker';

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
export async function ensureProject({ ensure, complete }: Maker, wanted: WantedProject, ground: Ground): Promise<void> {
  const { key, name, leadAccountId } = wanted;
  const existing = async () => {
    const own = await findOwnProject(wanted);
    return own === null ? [] : [{ id: own.id, name: key }];
  };
  const create = () => createProject({ key, name, leadAccountId, ...ground.schemes });
  const id = await ensure({ what: projectStep, name: key, existing, create });
  await complete({ what: 'Stages of', name: key }, async () => {
    const project = await findProject(id);
    await saveProject({ id, key, name: project?.name ?? name }, ground);
  });
}

/** The project of the key if set-up made it; a project that somebody else made is left alone. */
export async function findOwnProject({ key, name, tried }: Pick<WantedProject, 'key' | 'name' | 'tried'>): Promise<Project | null> {
  const project = await findProject(key);
  if (project === null || (tried && project.name === name)) return project;
  const made = (await readLedger()).some((line) => line.what === projectStep && line.id === project.id);
  if (made) return project;
  throw new Refusal('conflict', `Key: ${key} is already the key of the project ${project.name}. Choose another key.`, 'Key');
}

/** All projects that set-up makes share the workflows, so they share types and statuses too. */
async function saveProject(project: Mapping['project'], { statusIds, typeIds, actionTypeId }: Ground): Promise<void> {
  const mappedKinds = kinds.map((kind) => [kind, { typeId: typeIds[kind], statusIds: statusIdsOf(kind, statusIds) }] as const);
  const shared = { origin: 'provisioned' as const, kinds: Object.fromEntries(mappedKinds), actionTypeId };
  const known = Object.values(await readMappings()).filter((other) => other.project.id !== project.id);
  const mappings = known.map((other): Mapping => (other.origin === 'provisioned' ? { ...shared, project: other.project } : other));
  await saveMappings(Object.fromEntries([...mappings, { ...shared, project }].map((mapping) => [mapping.project.id, mapping])));
}
