import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { AdoptionView } from '../../contract/adoption';
import { Refusal } from '../../domain/refusal';
import { projectAtHand, type Surface } from '../../forge/surface';
import { readBareShape } from '../../jira/projects/project-shape';
import { readGround } from '../../storage/ground';
import { mappingOf, saveMappings } from '../../storage/mappings';
import { forgetStoppedAdoption, refuseDuringProjectJob } from './adoption/begin-project-job';
import { toMapping } from './adoption/plan-adoption';
import { readHealth, toShapeGround } from './adoption/read-health';
import { refuseNonsense } from './adoption/refuse-nonsense';
import { viewAdoption } from './view-adoption';

/** What a request brings along: when it is made, and the way into the queue of the register. */
interface Means {
  readonly now: Date;
  readonly pushRebuild: () => Promise<void>;
}

/** Keeps another mapping of the project at hand, which its administrators may: nothing in Jira changes. */
export async function saveMapping(
  surface: Surface,
  input: z.output<typeof inputs.saveMapping>,
  { now, pushRebuild }: Means,
): Promise<AdoptionView> {
  const ground = await readGround();
  const { project, origin } = mappingOf(ground.mappings, projectAtHand(surface));
  if (origin === 'provisioned')
    throw new Refusal(
      'conflict',
      `Project: set-up made ${project.key}, with types and statuses of its own. They are not mapped by hand.`,
      'Project',
    );
  await refuseDuringProjectJob(now);
  const bare = await readBareShape(project.id, toShapeGround(ground));
  const mapping = toMapping(bare.project, input.mapping);
  refuseNonsense(await readHealth(bare, mapping, toShapeGround(ground)));
  await saveMappings({ ...ground.mappings, [project.id]: mapping });
  await forgetStoppedAdoption(project.id);
  await pushRebuild();
  return viewAdoption(surface, { projectId: project.id }, now);
}
