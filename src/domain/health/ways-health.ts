import { kindFacts } from '../kinds/kinds';
import { nextStage } from '../kinds/lines';
import { statusesAt } from '../set-up/project-mapping';
import { isStage, placeNames, type Place } from '../lifecycle/stages';
import { waysOf, type Way } from '../lifecycle/ways';
import { finding, type Finding, type Fix, type MissingWay } from './finding';
import { hasTransition, mayChangeWorkflow, sourcesOf, touchedBeside, type KindGround } from './kind-ground';
import type { WorkflowShape } from './shape';
import { listed, named, placesListed, stageOf } from './words';

/** What is off about the ways between the places of a kind: the panel goes them in one step. */
export function findWayFindings(ground: KindGround): readonly Finding[] {
  const { workflow } = ground;
  if (workflow === null) return [];
  const missing = waysOf(ground.kind).flatMap((way) => missingOf(way, ground, workflow));
  const along = missing.filter((way) => isAlong(way, ground));
  const beside = groupsOf(missing.filter((way) => !isAlong(way, ground)));
  return [
    ...along.map((way) => unreachable(way, ground, workflow)),
    ...beside.map((ways) => missingWay(ways, ground, workflow)),
    ...findDeadEnds(ground, workflow),
  ];
}

function statusIn(place: Place, { mapping, placeOf }: KindGround, workflow: WorkflowShape): string | null {
  const statusId = mapping.statusIds[place];
  return statusId !== undefined && workflow.statusIds.includes(statusId) && placeOf(statusId) === place ? statusId : null;
}

/** The part of a way that the workflow lacks: it may end at any status of the place. Places without a status are told of elsewhere. */
function missingOf({ name, from, to }: Way, ground: KindGround, workflow: WorkflowShape): readonly MissingWay[] {
  if (statusIn(to, ground, workflow) === null) return [];
  const ends = statusesAt(ground.mapping, to).filter((statusId) => ground.placeOf(statusId) === to);
  const lacking = from.filter((place) => {
    const start = statusIn(place, ground, workflow);
    return start !== null && !ends.some((end) => hasTransition(workflow, start, end));
  });
  return lacking.length === 0 ? [] : [{ name, from: lacking, to }];
}

function isAlong({ from, to }: MissingWay, { kind }: KindGround): boolean {
  return from.some((place) => isStage(place) && nextStage(kind, place) === to);
}

/** The ways back from a hold are one thing to a person; every other way is one of its own. */
function groupsOf(ways: readonly MissingWay[]): readonly (readonly MissingWay[])[] {
  const resuming = ways.filter((way) => way.from.includes('on-hold') && isStage(way.to));
  const others = ways.filter((way) => !resuming.includes(way)).map((way) => [way]);
  return resuming.length === 0 ? others : [...others, resuming];
}

function addWays(ways: readonly MissingWay[], ground: KindGround, workflow: WorkflowShape): Fix | null {
  if (!mayChangeWorkflow(ground)) return null;
  const made = ways.map(
    ({ name, from, to }) =>
      `A transition ${named(name)} from ${placesListed(from, 'or')} to ${placeNames[to]} is added to the workflow ${named(workflow.name)}, with the rules of its gate.`,
  );
  const what = ways.length === 1 ? `transition ${listed(ways.map(({ name }) => named(name)))}` : 'transitions out of On hold';
  const title = `${what} of ${kindFacts[ground.kind].name}`;
  const work = { does: 'add-ways', kind: ground.kind, workflowId: workflow.id, ways } as const;
  return { title, changes: made, touches: touchedBeside(ground), work };
}

function unreachable(way: MissingWay, ground: KindGround, workflow: WorkflowShape): Finding {
  const { kind, mapping, statusName } = ground;
  const [from] = way.from;
  const path = findPath(workflow, mapping.statusIds[from ?? way.to] ?? '', mapping.statusIds[way.to] ?? '', ground);
  const where = `${stageOf(way.to, kind)} (${statusName(mapping.statusIds[way.to] ?? '')})`;
  const before = `${placesListed(way.from)} (${statusName(mapping.statusIds[from ?? way.to] ?? '')})`;
  const problem =
    path === null
      ? `${where} cannot be reached from ${before}: no transition leads there.`
      : `${where} is reached from ${before} only by way of ${listed(path.map(statusName))}.`;
  const effect =
    path === null ? `No record can go on from ${placesListed(way.from, 'or')}.` : 'The panel cannot take this step: people go it in Jira.';
  const wayOut = `Add a transition from ${placesListed(way.from)} to ${placeNames[way.to]} to the workflow ${named(workflow.name)} in Jira.`;
  const severity = path === null ? 'blocks' : 'weakens';
  const fix = addWays([way], ground, workflow);
  return finding({ code: 'unreachable-stage', severity, kind, place: way.to, problem, effect, wayOut, fix });
}

function missingWay(ways: readonly MissingWay[], ground: KindGround, workflow: WorkflowShape): Finding {
  const { kind } = ground;
  const starts = [...new Set(ways.flatMap(({ from }) => from))];
  const ends = ways.map(({ to }) => to);
  const [first] = ways;
  const isResuming = ways.length > 1 || first?.from[0] === 'on-hold';
  const button = isResuming ? 'Resume' : (first?.name ?? '');
  const problem = `${kindFacts[kind].name}: the workflow ${named(workflow.name)} has no transition from ${placesListed(starts, 'or')} to ${placesListed(ends, 'or')}.`;
  const effect = `${named(button)} does not work there.`;
  const which = starts.length * ends.length === 1 ? 'the transition' : 'the transitions';
  const wayOut = `Add ${which} to the workflow in Jira, or do without ${named(button)}.`;
  const place = isResuming ? 'on-hold' : (first?.to ?? null);
  const more = isResuming ? 'resume' : (first?.name ?? '');
  return finding(
    { code: 'missing-way', severity: 'weakens', kind, place, problem, effect, wayOut, fix: addWays(ways, ground, workflow) },
    more,
  );
}

/** Further statuses of a stage from which the next stage cannot be reached at all. */
function findDeadEnds(ground: KindGround, workflow: WorkflowShape): readonly Finding[] {
  const { kind, mapping, statusName } = ground;
  return Object.entries(mapping.furtherStatusIds).flatMap(([place, statusIds]) => {
    const to = nextStageOf(place, ground);
    const end = to === null ? null : statusIn(to, ground, workflow);
    if (to === null || end === null) return [];
    const dead = statusIds.filter((id) => workflow.statusIds.includes(id) && findPath(workflow, id, end, ground) === null);
    return dead.map((id) => {
      const problem = `From ${statusName(id)} no way leads to ${stageOf(to, kind)} (${statusName(end)}).`;
      const effect = `Records at ${statusName(id)} cannot go on.`;
      const wayOut = `Add a transition to the workflow ${named(workflow.name)}, or let ${statusName(id)} count as another stage.`;
      return finding({ code: 'unreachable-stage', severity: 'weakens', kind, place: to, problem, effect, wayOut }, id);
    });
  });
}

function nextStageOf(place: string, { kind }: KindGround): Place | null {
  const stage = Object.keys(placeNames).find((candidate): candidate is Place => candidate === place);
  return stage !== undefined && isStage(stage) ? nextStage(kind, stage) : null;
}

/** The statuses between two, on a shortest way that passes no other place; `null` where there is none. */
function findPath(workflow: WorkflowShape, from: string, to: string, { placeOf }: KindGround): readonly string[] | null {
  const before = new Map<string, string>();
  const mayPass = (statusId: string) => [null, placeOf(from)].includes(placeOf(statusId));
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const transition of workflow.transitions) {
      if (!sourcesOf(transition, workflow).includes(at) || transition.to === from || before.has(transition.to)) continue;
      before.set(transition.to, at);
      if (mayPass(transition.to)) queue.push(transition.to);
    }
  }
  if (!before.has(to)) return null;
  const path: string[] = [];
  for (let at = before.get(to); at !== undefined && at !== from; at = before.get(at)) path.unshift(at);
  return path;
}
