import type { StatusShape, WorkflowShape } from '../health/shape';
import { stagesOf } from '../kinds/lines';
import type { Kind } from '../kinds/kinds';
import { isOpen, type Place, type Stage } from '../lifecycle/stages';

export interface GraphOfStatuses {
  readonly workflow: Pick<WorkflowShape, 'statusIds' | 'transitions'>;
  readonly statuses: readonly StatusShape[];
}

type Found = Map<Place, string>;

/** Stages that no name gave a status get one from the order of the workflow, where only one fits. */
export function fillGaps(kind: Kind, named: ReadonlyMap<Place, string>, graph: GraphOfStatuses): Readonly<Partial<Record<Place, string>>> {
  const found: Found = new Map(named);
  fillBeginning(kind, found, graph);
  fillEnd(kind, found, graph);
  fillBetween(kind, found, graph);
  return Object.fromEntries(found);
}

function freeStatuses(found: Found, { statuses }: GraphOfStatuses): readonly StatusShape[] {
  const taken = new Set(found.values());
  return statuses.filter(({ id }) => !taken.has(id));
}

/** New work begins at the first stage. */
function fillBeginning(kind: Kind, found: Found, graph: GraphOfStatuses): void {
  const [first] = stagesOf(kind);
  const begin = graph.workflow.transitions.find(({ from }) => from === 'creation')?.to;
  const free = freeStatuses(found, graph).some(({ id }) => id === begin);
  if (first !== undefined && begin !== undefined && free && !found.has(first)) found.set(first, begin);
}

/** The only status left that Jira counts as done is the end. */
function fillEnd(kind: Kind, found: Found, graph: GraphOfStatuses): void {
  const last = stagesOf(kind).at(-1);
  const [done, ...others] = freeStatuses(found, graph).filter(({ category }) => category === 'done');
  if (last !== undefined && done !== undefined && others.length === 0 && !found.has(last)) found.set(last, done.id);
}

/** Between two known stages, as many statuses in a row as stages are missing are those stages. */
function fillBetween(kind: Kind, found: Found, graph: GraphOfStatuses): void {
  const line = stagesOf(kind);
  for (let start = 0; start < line.length - 1; start += 1) {
    const length = line.slice(start + 1).findIndex((stage) => found.has(stage));
    const missing = line.slice(start + 1, start + 1 + length);
    const [from, to] = [found.get(line[start] ?? 'identified'), found.get(line[start + 1 + length] ?? 'identified')];
    if (length < 1 || from === undefined || to === undefined) continue;
    const [path, ...others] = pathsBetween(from, to, missing, { found, graph });
    if (path !== undefined && others.length === 0) missing.forEach((stage, index) => found.set(stage, path[index] ?? ''));
  }
}

interface Search {
  readonly found: Found;
  readonly graph: GraphOfStatuses;
}

/** With so many ways none of them is the one. */
const mostPaths = 100;

/** All ways from one status to another over free ones, one for each missing stage. */
function pathsBetween(from: string, to: string, missing: readonly Stage[], { found, graph }: Search): readonly (readonly string[])[] {
  const free = freeStatuses(found, graph).filter(({ category }) => category !== 'done' || missing.every((stage) => !isOpen(stage)));
  let paths: readonly (readonly string[])[] = [[]];
  for (let step = 0; step < missing.length && paths.length <= mostPaths; step += 1) {
    paths = paths.flatMap((path) =>
      free.filter(({ id }) => !path.includes(id) && leads(path.at(-1) ?? from, id, graph)).map(({ id }) => [...path, id]),
    );
  }
  return paths.filter((path) => path.length === missing.length && leads(path.at(-1) ?? from, to, graph));
}

/** Transitions from everywhere say nothing about the order. */
function leads(from: string, to: string, { workflow }: GraphOfStatuses): boolean {
  return workflow.transitions.some(
    (transition) => transition.to === to && Array.isArray(transition.from) && transition.from.includes(from),
  );
}
