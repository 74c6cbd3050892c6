import type { ImprovementPanel } from '../../contract/issue';
import { resumePlace } from '../../domain/lifecycle/moves';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { loadImprovement } from './load-improvement';
import { moveTo } from './move-to-stage';
import { showImprovement } from './show-improvement';

/** Takes up again what waits at the stage it came from, or what was declined at the beginning. */
export async function resume(surface: Surface): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  const { kind, place, visits, key } = loaded.improvement;
  const to = resumePlace(kind, place, visits);
  if (to === null) throw new Refusal('conflict', `${key} is neither on hold nor declined.`, 'Stage');
  await moveTo(loaded, to, {});
  return showImprovement(surface);
}
