import type { ImprovementPanel } from '../../contract/issue';
import { nextMove, resumePlace } from '../../domain/lifecycle/moves';
import { Refusal } from '../../domain/refusal';
import { placeNames } from '../../domain/lifecycle/stages';
import type { Surface } from '../../forge/surface';
import { loadImprovement } from './load-improvement';
import { moveTo } from './move-to-stage';
import { showImprovement } from './show-improvement';

/** Moves the improvement at hand where its panel would: on, back to planning after a failed verification, or on from where it waits. */
export async function takeNextStep(surface: Surface): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  const { kind, key, place, visits } = loaded.improvement;
  const to = nextMove(loaded.improvement, loaded.viewer)?.to ?? resumePlace(kind, place, visits);
  if (to === null) throw new Refusal('conflict', `${key} is at ${placeNames[place]}, the end: no step comes after it.`, 'Stage');
  await moveTo(loaded, to, {});
  return showImprovement(surface);
}
