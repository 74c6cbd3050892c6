import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import type { Surface } from '../../forge/surface';
import { loadImprovement } from './load-improvement';
import { moveTo } from './move-to-stage';
import { showImprovement } from './show-improvement';

/** Declines the improvement at hand: an end like any other, with its reason. */
export async function decline(surface: Surface, { reason }: Input<'decline'>): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  await moveTo(loaded, 'declined', { declineReason: reason });
  return showImprovement(surface);
}
