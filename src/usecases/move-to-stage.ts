import type { Input } from '../contract';
import type { ImprovementPanel } from '../contract/issue';
import type { Facts, Improvement } from '../domain/improvement';
import { statusesAt } from '../domain/project-mapping';
import { Refusal } from '../domain/refusal';
import { placeNames, type Place } from '../domain/stages';
import { hasWay } from '../domain/ways';
import type { Surface } from '../forge/surface';
import { readStatuses } from '../jira/statuses';
import { findTransitionTo, transition } from '../jira/transitions';
import { loadImprovement, type LoadedImprovement } from './load-improvement';
import { showImprovement } from './show-improvement';

/** Moves the improvement at hand to another stage. Whether it may go there is for the rules of its workflow to say. */
export async function moveToStage(surface: Surface, { stage }: Input<'moveToStage'>): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  await moveTo(loaded, stage, {});
  return showImprovement(surface);
}

/** Finds the way by the ids of the statuses that it may lead to, and takes it. */
export async function moveTo({ improvement, mapping, configuration }: LoadedImprovement, to: Place, wanted: Partial<Facts>): Promise<void> {
  const mapped = mapping.kinds[improvement.kind];
  const statusIds = mapped === undefined ? [] : statusesAt(mapped, to);
  const [statusId] = statusIds;
  if (statusId === undefined) throw notMapped(to, 'has no status');
  const way = await findTransitionTo(improvement.issueId, statusIds);
  if (way === null) throw await noWay(improvement, to, statusId);
  await transition(improvement.issueId, way, wanted, configuration.fieldIds);
}

function notMapped(place: Place, problem: string): Refusal {
  return new Refusal(
    'not-set-up',
    `Stage ${placeNames[place]} ${problem}. Open Project settings → Improvements to see what is missing.`,
    'Stage',
  );
}

/** Jira offers nothing and says no reason: the likeliest one, in words. */
async function noWay({ kind, key, place }: Improvement, to: Place, statusId: string): Promise<Refusal> {
  if (!hasWay(kind, place, to)) {
    const message = `${key} is at ${placeNames[place]} and cannot go to ${placeNames[to]} from there. Reload to see its stage.`;
    return new Refusal('conflict', message, 'Stage');
  }
  const statuses = await readStatuses();
  if (!statuses.some((status) => status.id === statusId)) return notMapped(to, 'points to a status that no longer exists');
  return new Refusal(
    'forbidden',
    `You cannot move this to ${placeNames[to]}: its workflow has no such transition for you now. Ask an administrator of the project.`,
    'Stage',
  );
}
