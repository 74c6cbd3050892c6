import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { MappingCheck } from '../../contract/adoption';
import type { Surface } from '../../forge/surface';
import { readBareShape } from '../../jira/projects/project-shape';
import { readGroundSoFar } from '../../storage/ground';
import { planAdoption, toMapping } from './adoption/plan-adoption';
import { readHealth, toShapeGround } from './adoption/read-health';

/** How healthy a project would be under a mapping that nobody saved yet, and what saving it would make. Nothing is changed or kept. */
export async function checkMapping(_surface: Surface, wanted: z.output<typeof inputs.checkMapping>): Promise<MappingCheck> {
  const { projectId, mapping, links } = wanted;
  const soFar = await readGroundSoFar();
  const ground = toShapeGround(soFar);
  const bare = await readBareShape(projectId, ground);
  const plan = await planAdoption({ mapping: toMapping(bare.project, mapping), links }, soFar, bare);
  return { findings: await readHealth(bare, mapping, ground), ...plan };
}
