import { stagesOf } from '../kinds/lines';
import { isStage } from '../lifecycle/stages';
import { sourcesOf, type KindGround } from './kind-ground';
import { covers } from './requirements';
import type { Asked, TransitionShape, WorkflowShape } from './shape';

/** What is certain of a record at a status: the earliest stage it may have come from, and what was asked of it since. */
export interface Origin {
  /** Index on the line; -1 is before the beginning. */
  readonly index: number;
  readonly asked: readonly Asked[];
}

/** Where a status stands on the line of its kind; `null` beside the line and off it. */
export function indexOnLine(statusId: string, { kind, placeOf }: KindGround): number | null {
  const place = placeOf(statusId);
  return place === null || !isStage(place) ? null : stagesOf(kind).indexOf(place);
}

export const beforeTheLine: Origin = { index: -1, asked: [] };

function asksMore({ index, asked }: Origin, asks: readonly Asked[]): Origin {
  return { index, asked: [...asked, ...asks] };
}

/** Of two ways to a status nothing is certain but what is certain of both. */
function meet(one: Origin | undefined, other: Origin): Origin {
  if (one === undefined) return other;
  return { index: Math.min(one.index, other.index), asked: one.asked.filter((asked) => covers(other.asked, asked)) };
}

/**
 * The origin of records at each status of a workflow. A status on the line is its own origin; one off the line, or beside it,
 * has that of the ways that lead there. A status that nothing reaches has none.
 */
export function originsOf(ground: KindGround, workflow: WorkflowShape): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const statusId of workflow.statusIds) {
    const index = indexOnLine(statusId, ground);
    if (index !== null) origins.set(statusId, { index, asked: [] });
  }
  const offLine = workflow.transitions.filter((transition) => indexOnLine(transition.to, ground) === null);
  // What is known of a status only shrinks, so this ends.
  for (let before = ''; before !== sizesOf(origins);) {
    before = sizesOf(origins);
    for (const transition of offLine) arrive(transition, workflow, origins);
  }
  return origins;
}

function arrive(transition: TransitionShape, workflow: WorkflowShape, origins: Map<string, Origin>): void {
  const starts =
    transition.from === 'creation'
      ? [beforeTheLine]
      : sourcesOf(transition, workflow).flatMap((from) => (from === transition.to ? [] : (origins.get(from) ?? [])));
  for (const start of starts) origins.set(transition.to, meet(origins.get(transition.to), asksMore(start, transition.asks)));
}

function sizesOf(origins: ReadonlyMap<string, Origin>): string {
  return [...origins].map(([statusId, { index, asked }]) => [statusId, index, asked.length].join(' ')).join();
}
