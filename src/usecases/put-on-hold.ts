import type { ImprovementPanel, Input } from '../contract';
import { Refusal } from '../domain/refusal';
import { isStage } from '../domain/stages';
import { issueAtHand, type Surface } from '../forge/surface';
import { loadImprovement } from './load-improvement';
import { moveTo } from './move-to-stage';
import { showImprovement } from './show-improvement';

/** Lets the improvement at hand wait, with the reason and the day to look again. */
export async function putOnHold(surface: Surface, { reason, until }: Input<'putOnHold'>): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(issueAtHand(surface));
  const { place, issueId } = loaded.improvement;
  if (!isStage(place) || place === 'communicated') throw new Refusal('conflict', 'Only open work can be put on hold.', 'Stage');
  if (until < surface.today) throw new Refusal('invalid', `On hold until: ${until} is in the past. Choose a coming day.`, 'On hold until');
  await moveTo(loaded, 'on-hold', { holdReason: reason, holdUntil: until });
  return showImprovement(issueId);
}
