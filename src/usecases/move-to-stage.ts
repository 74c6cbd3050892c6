import type { ImprovementPanel, Input } from '../contract';
import { needsFor, needsToReopen, roadTo } from '../domain/gates';
import type { Facts, Improvement, Need } from '../domain/improvement';
import { Refusal } from '../domain/refusal';
import { placeNames, type Place, type Stage } from '../domain/stages';
import { issueAtHand, type Surface } from '../forge/surface';
import { readStatuses } from '../jira/statuses';
import { findTransitionTo, transition } from '../jira/transitions';
import { loadImprovement, type LoadedImprovement } from './load-improvement';
import { showImprovement } from './show-improvement';

/** Moves the improvement at hand one stage on, or from Verifying back to Planned. */
export async function moveToStage(surface: Surface, { stage }: Input<'moveToStage'>): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(issueAtHand(surface));
  refuseUnmetNeeds(loaded.improvement, stage);
  await moveTo(loaded, stage, {});
  return showImprovement(loaded.improvement.issueId);
}

function refuseUnmetNeeds(improvement: Improvement, stage: Stage): void {
  const road = roadTo(improvement.place, stage);
  if (road === null) {
    throw new Refusal(
      'conflict',
      `${improvement.key} is at ${placeNames[improvement.place]} and cannot go to ${placeNames[stage]} from there. Reload to see its stage.`,
      'Stage',
    );
  }
  const needs: readonly Need[] = road === 'reopen' ? needsToReopen(improvement) : needsFor(improvement, stage);
  const missing = needs.filter((need) => !need.met).map((need) => need.label);
  if (missing.length > 0) throw new Refusal('too-early', `${placeNames[stage]} still needs: ${missing.join(', ')}.`, missing[0] ?? null);
}

/** Finds the way by the id of the status it leads to, and takes it. */
export async function moveTo({ improvement, mapping, configuration }: LoadedImprovement, to: Place, wanted: Partial<Facts>): Promise<void> {
  const statusId = mapping.statusIds[to];
  if (statusId === undefined) throw notMapped(to, 'has no status');
  const transitionId = await findTransitionTo(improvement.issueId, statusId);
  if (transitionId === null) throw await noWay(to, statusId);
  await transition(improvement.issueId, transitionId, wanted, configuration.fieldIds);
}

function notMapped(place: Place, problem: string): Refusal {
  return new Refusal(
    'not-set-up',
    `Stage ${placeNames[place]} ${problem}. Open Project settings → Improvements to see what is missing.`,
    'Stage',
  );
}

async function noWay(place: Place, statusId: string): Promise<Refusal> {
  const statuses = await readStatuses();
  if (!statuses.some((status) => status.id === statusId)) return notMapped(place, 'points to a status that no longer exists');
  return new Refusal(
    'forbidden',
    `You cannot move this to ${placeNames[place]}: its workflow has no such transition for you now. Ask an administrator of the project.`,
    'Stage',
  );
}
