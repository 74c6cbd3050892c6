import type { AdoptionView } from '../../contract/adoption';
import { projectAtHand, type Surface } from '../../forge/surface';
import { readMapping } from '../../storage/mappings';
import { viewAdoption } from './view-adoption';

/** The mapping of the project at hand, with how healthy the project is under it; refused where nothing was set up. */
export async function viewMapping(surface: Surface, now: Date): Promise<AdoptionView> {
  const { project } = await readMapping(projectAtHand(surface));
  return viewAdoption(surface, { projectId: project.id }, now);
}
