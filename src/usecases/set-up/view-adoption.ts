import type { Input } from '../../contract';
import type { AdoptionView, MappableType, UnsavedMapping } from '../../contract/adoption';
import { proposeEveryKind } from '../../domain/adoption/explain-guess';
import { proposeMapping } from '../../domain/adoption/propose-mapping';
import type { Surface } from '../../forge/surface';
import { readLinkTypes } from '../../jira/links/link-types';
import { readBareShape, type BareShape } from '../../jira/projects/project-shape';
import { readGroundSoFar } from '../../storage/ground';
import { findProjectJob, type ProjectJob } from '../../storage/project-job';
import { toProjectProgress } from './adoption/begin-project-job';
import { readHealth, toShapeGround } from './adoption/read-health';

/** The mapping of a project, or a guess at it, with how healthy the project would be under it. Nothing is changed. */
export async function viewAdoption(_surface: Surface, { projectId }: Input<'viewAdoption'>, now: Date): Promise<AdoptionView> {
  const soFar = await readGroundSoFar();
  const ground = toShapeGround(soFar);
  const bare = await readBareShape(projectId, ground);
  const saved = soFar.mappings[bare.project.id];
  const mapping = saved === undefined ? proposeMapping(bare) : { kinds: saved.kinds, actionTypeId: saved.actionTypeId };
  const job = await findProjectJob();
  return {
    project: bare.project,
    style: bare.style,
    origin: saved?.origin ?? 'guessed',
    types: toMappableTypes(bare),
    mapping,
    unsaved: toUnsaved(job, bare.project.id),
    findings: await readHealth(bare, mapping, ground),
    links: ground.linkTypeIds,
    linkTypes: await readLinkTypes(),
    job: toProjectProgress(job, bare.project.id, now),
  };
}

/** A job that is done has kept its mapping; one that stopped has it alone. */
function toUnsaved(job: ProjectJob | null, projectId: string): UnsavedMapping | null {
  if (job?.task.does !== 'adopt' || job.project?.id !== projectId || job.state === 'done') return null;
  const { mapping, links } = job.task;
  return { mapping: { kinds: mapping.kinds, actionTypeId: mapping.actionTypeId }, links };
}

function toMappableTypes(bare: BareShape): readonly MappableType[] {
  const { types, workflows, statuses } = bare;
  return types.map(({ id, name, isChild, workflowId }) => {
    const workflow = workflows.find((candidate) => candidate.id === workflowId);
    const own = (workflow?.statusIds ?? []).flatMap((statusId) => statuses.filter((status) => status.id === statusId));
    return { id, name, isChild, statuses: own, proposals: isChild ? {} : proposeEveryKind(id, bare) };
  });
}
