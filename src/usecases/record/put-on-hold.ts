import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import { sayDate } from '../../domain/day-words';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { loadImprovement } from './load-improvement';
import { moveTo } from './move-to-stage';
import { showImprovement } from './show-improvement';

/** Lets the improvement at hand wait, with the reason and the day to look again. */
export async function putOnHold(surface: Surface, { reason, until }: Input<'putOnHold'>): Promise<ImprovementPanel> {
  if (until < surface.today)
    throw new Refusal('invalid', `On hold until: ${sayDate(until)} is in the past. Choose a coming day.`, 'On hold until');
  const loaded = await loadImprovement(surface);
  await moveTo(loaded, 'on-hold', { holdReason: reason, holdUntil: until });
  return showImprovement(surface);
}
