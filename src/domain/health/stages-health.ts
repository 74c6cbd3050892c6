import { kindFacts } from '../kinds/kinds';
import { firstStage, placesOf } from '../kinds/lines';
import { statusesAt } from '../set-up/project-mapping';
import { isEnd, isOpen, isStage, placeNames, type Place } from '../lifecycle/stages';
import { finding, type Finding } from './finding';
import { mayChangeWorkflow, touchedBeside, type KindGround } from './kind-ground';
import { listed, named, stageOf } from './words';

/** What is off about the statuses that the places of a kind stand on. */
export function findStageFindings(ground: KindGround): readonly Finding[] {
  return [...placesOf(ground.kind).flatMap((place) => checkPlace(place, ground)), ...checkBeginning(ground), ...checkLooseStatuses(ground)];
}

function checkPlace(place: Place, ground: KindGround): readonly Finding[] {
  if (ground.mapping.statusIds[place] === undefined) return [unmappedStage(place, ground)];
  return statusesAt(ground.mapping, place).flatMap((statusId) => checkStatus(place, statusId, ground));
}

function unmappedStage(place: Place, ground: KindGround): Finding {
  const { kind, workflow } = ground;
  const effect = isStage(place) ? 'No record can go past it.' : 'No record can be put there.';
  const name = placeNames[place];
  const fix =
    workflow === null || !mayChangeWorkflow(ground)
      ? null
      : {
          title: `stage ${name} of ${kindFacts[kind].name}`,
          changes: [
            `The status ${named(name)} is added to the workflow ${named(workflow.name)}; one of that name is taken, else it is made.`,
            `Transitions that lead to ${name} and on from it are added, with the rules of their gates.`,
            ...(isOpen(place) ? [] : ['Nobody can delete or move what is there, unless it is taken up again first.']),
            `The mapping takes the status for the stage ${name}.`,
          ],
          touches: touchedBeside(ground),
          work: { does: 'add-stage', kind, workflowId: workflow.id, place } as const,
        };
  const problem = `${stageOf(place, kind)} stands on no status.`;
  const inJira = workflow === null ? '' : ` Where there is none, add one to the workflow ${named(workflow.name)} in Jira first.`;
  const wayOut = `Choose the status that it is.${inJira}`;
  return finding({ code: 'unmapped-stage', severity: isStage(place) ? 'blocks' : 'weakens', kind, place, problem, effect, wayOut, fix });
}

function checkStatus(place: Place, statusId: string, ground: KindGround): readonly Finding[] {
  const { kind, workflow, shape, placeOf, statusName } = ground;
  const status = shape.statuses.find((candidate) => candidate.id === statusId);
  const at = stageOf(place, kind);
  const isMain = ground.mapping.statusIds[place] === statusId;
  const severity = isMain && isStage(place) ? 'blocks' : 'weakens';
  if (status === undefined) {
    const problem = `${at} points to a status that no longer exists.`;
    const effect = 'Work items keep what was recorded, but none can enter the stage.';
    return [finding({ code: 'deleted-status', severity, kind, place, problem, effect, wayOut: 'Choose another status for it.' }, statusId)];
  }
  const other = placeOf(statusId);
  if (other !== null && other !== place) {
    const problem = `${at} and stage ${placeNames[other]} stand on the same status ${statusName(statusId)}.`;
    const effect = `It counts as ${placeNames[other]}, so no record is ever at ${placeNames[place]}.`;
    const wayOut = `Choose another status for ${placeNames[place]}.`;
    return [finding({ code: 'ambiguous-mapping', severity: 'blocks', kind, place, problem, effect, wayOut }, statusId)];
  }
  if (workflow !== null && !workflow.statusIds.includes(statusId)) {
    const problem = `${at} stands on ${statusName(statusId)}, which the workflow ${named(workflow.name)} does not have.`;
    const effect = isMain ? 'No record can get there.' : 'No record gets there by it.';
    const wayOut = 'Choose a status of the workflow, or add this one to it in Jira.';
    return [finding({ code: 'foreign-status', severity, kind, place, problem, effect, wayOut }, statusId)];
  }
  return checkCategory(place, statusId, ground);
}

function checkCategory(place: Place, statusId: string, { kind, shape, statusName }: KindGround): readonly Finding[] {
  const isDone = shape.statuses.some((status) => status.id === statusId && status.category === 'done');
  if (isDone === !isOpen(place)) return [];
  const [is, should] = isDone ? ['Done', 'To do or In progress'] : ['open', 'Done'];
  const problem = `${stageOf(place, kind)} ${isEnd(place) ? 'ends the line' : 'is no end'}, but Jira counts its status ${statusName(statusId)} as ${is}.`;
  const effect = `Boards, reports and searches of Jira count records there as ${isDone ? 'finished' : 'unfinished'}.`;
  const wayOut = `Choose a status of the category ${should}, or change its category in Jira.`;
  return [finding({ code: 'category-mismatch', severity: 'weakens', kind, place, problem, effect, wayOut }, statusId)];
}

function checkBeginning({ kind, workflow, placeOf, statusName, type }: KindGround): readonly Finding[] {
  const begin = workflow?.transitions.find((transition) => transition.from === 'creation');
  const first = firstStage(kind);
  if (begin === undefined || placeOf(begin.to) === first) return [];
  const place = placeOf(begin.to);
  const where = place === null ? 'which belongs to no stage' : `which is stage ${placeNames[place]}`;
  const problem = `New work of the type ${named(type.name)} begins at ${statusName(begin.to)}, ${where}.`;
  const effect =
    place === null ? 'A new record shows no panel.' : `A new record is there at once, without having been at ${placeNames[first]}.`;
  const wayOut = `Choose ${statusName(begin.to)} for the stage ${placeNames[first]}, or let the workflow begin there.`;
  return [
    finding({ code: 'begins-elsewhere', severity: place === null ? 'blocks' : 'weakens', kind, place: first, problem, effect, wayOut }),
  ];
}

function checkLooseStatuses({ kind, workflow, placeOf, statusName }: KindGround): readonly Finding[] {
  const loose = (workflow?.statusIds ?? []).filter((statusId) => placeOf(statusId) === null);
  if (loose.length === 0) return [];
  const names = listed(loose.map(statusName));
  const problem = `${names} ${loose.length === 1 ? 'belongs' : 'belong'} to no stage of ${kindFacts[kind].name}.`;
  const effect = 'Records there show no panel, and the time that they stay there is not told.';
  const wayOut = 'Let each count as a stage, or leave it if no record goes there.';
  return [finding({ code: 'status-without-stage', severity: 'weakens', kind, problem, effect, wayOut })];
}
