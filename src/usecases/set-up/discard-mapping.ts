import type { Input } from '../../contract';
import type { AdoptionView } from '../../contract/adoption';
import type { Surface } from '../../forge/surface';
import { forgetStoppedAdoption, refuseDuringProjectJob } from './adoption/begin-project-job';
import { viewAdoption } from './view-adoption';

/** Drops what was chosen for a project before its saving stopped half way; the guess, or what is saved, takes its place. */
export async function discardMapping(surface: Surface, { projectId }: Input<'discardMapping'>, now: Date): Promise<AdoptionView> {
  await refuseDuringProjectJob(now);
  await forgetStoppedAdoption(projectId);
  return viewAdoption(surface, { projectId }, now);
}
