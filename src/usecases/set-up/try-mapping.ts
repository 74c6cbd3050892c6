import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { MappingCheck } from '../../contract/adoption';
import { projectAtHand, type Surface } from '../../forge/surface';
import { readMapping } from '../../storage/mappings';
import { checkMapping } from './check-mapping';

/** How healthy the project at hand would be under another mapping. Nothing is changed or kept. */
export async function tryMapping(surface: Surface, { mapping }: z.output<typeof inputs.tryMapping>): Promise<MappingCheck> {
  const { project } = await readMapping(projectAtHand(surface));
  return checkMapping(surface, { projectId: project.id, mapping, links: {} });
}
