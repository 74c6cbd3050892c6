import type { Input } from '../../contract';
import type { ImprovementPanel } from '../../contract/issue';
import type { Facts } from '../../domain/improvement';
import { sayNoWay, type StepGround } from '../../domain/lifecycle/offers';
import { statusesAt } from '../../domain/set-up/project-mapping';
import { Refusal } from '../../domain/refusal';
import { placeNames, type Place } from '../../domain/lifecycle/stages';
import { hasWay } from '../../domain/lifecycle/ways';
import type { Surface } from '../../forge/surface';
import { readStatuses } from '../../jira/workflows/statuses';
import { findTransitionTo, transition } from '../../jira/workflows/transitions';
import { absentStages } from '../../storage/mappings';
import { loadImprovement, type LoadedImprovement } from './load-improvement';
import { showImprovement } from './show-improvement';

/** Moves the improvement at hand to another stage. Whether it may go there is for the rules of its workflow to say. */
export async function moveToStage(surface: Surface, { stage }: Input<'moveToStage'>): Promise<ImprovementPanel> {
  const loaded = await loadImprovement(surface);
  await moveTo(loaded, stage, {});
  return showImprovement(surface);
}

/** Finds the way by the ids of the statuses that it may lead to, and takes it. */
export async function moveTo(loaded: LoadedImprovement, to: Place, wanted: Partial<Facts>): Promise<void> {
  const { improvement, mapping, configuration } = loaded;
  const mapped = mapping.kinds[improvement.kind];
  const statusIds = mapped === undefined ? [] : statusesAt(mapped, to);
  const [statusId] = statusIds;
  if (statusId === undefined) throw new Refusal('not-set-up', sayNoWay(to, toStepGround(loaded)), 'Stage');
  const way = await findTransitionTo(improvement.issueId, statusIds);
  if (way === null) throw await noWay(loaded, to, statusId);
  await transition(improvement.issueId, way, wanted, configuration.fieldIds);
}

function toStepGround({ improvement: { kind, place }, offers, mapping }: LoadedImprovement): StepGround {
  return { place, offers, absent: absentStages(mapping, kind) };
}

/** Jira offers nothing and says no reason: the likeliest one, in the words of the panel. */
async function noWay(loaded: LoadedImprovement, to: Place, statusId: string): Promise<Refusal> {
  const { kind, key, place } = loaded.improvement;
  if (!hasWay(kind, place, to)) {
    const message = `${key} is at ${placeNames[place]} and cannot go to ${placeNames[to]} from there. Reload to see its stage.`;
    return new Refusal('conflict', message, 'Stage');
  }
  const statuses = await readStatuses();
  if (statuses.some((status) => status.id === statusId)) return new Refusal('forbidden', sayNoWay(to, toStepGround(loaded)), 'Stage');
  return new Refusal(
    'not-set-up',
    `Stage ${placeNames[to]} points to a status that no longer exists. Open Project settings → Improvements to see what is missing.`,
    'Stage',
  );
}
