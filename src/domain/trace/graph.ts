import type { LinkedRecord } from '../improvement';
import type { Relation, RelationVerb } from '../links/relations';

/** A record, with its dates and links where it was read itself and not only named by a link. Dates are ISO instants or days. */
export interface TracedRecord extends LinkedRecord {
  readonly createdAt: string | null;
  readonly dueDate: string | null;
  readonly endedAt: string | null;
  readonly relations: readonly Relation[];
  /** Linked records that the viewer may not see: their ids are only counted with. */
  readonly hidden: readonly HiddenLink[];
}

export interface HiddenLink {
  readonly verb: RelationVerb;
  readonly issueId: string;
}

/** The records that were read, by id. */
export type TraceGraph = ReadonlyMap<string, TracedRecord>;

/** One link on the way: "CI-7 repeats CI-3". */
export interface TraceEdge {
  readonly from: string;
  readonly verb: RelationVerb;
  readonly to: string;
}

/** A record that links lead to, and the link by which it was reached first. */
export interface Reached {
  readonly record: TracedRecord;
  readonly edge: TraceEdge;
}

/** What a link says of a record that was not read itself. */
export function named(record: LinkedRecord): TracedRecord {
  return { ...record, createdAt: null, dueDate: null, endedAt: null, relations: [], hidden: [] };
}

/** Every record that some links lead to from a start, nearest first, each once and never the start itself: circles end. */
export function reachedFrom(graph: TraceGraph, startId: string, verbs: readonly RelationVerb[]): readonly Reached[] {
  const reached = new Map<string, Reached>();
  const waiting = [startId];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const from = graph.get(next);
    for (const { verb, record } of from?.relations ?? []) {
      const { issueId, key } = record;
      if (!verbs.includes(verb) || issueId === startId || reached.has(issueId)) continue;
      reached.set(issueId, { record: graph.get(issueId) ?? named(record), edge: { from: from?.key ?? '', verb, to: key } });
      waiting.push(issueId);
    }
  }
  return [...reached.values()];
}

/** Ids of what some links lead to and that was not read yet. */
export function unreadFrom(graph: TraceGraph, startId: string, verbs: readonly RelationVerb[]): readonly string[] {
  return reachedFrom(graph, startId, verbs).flatMap(({ record: { issueId } }) => (graph.has(issueId) ? [] : issueId));
}

/** What a record itself is linked to in one of some ways. */
export function linkedTo(graph: TraceGraph, startId: string, verbs: readonly RelationVerb[]): readonly Reached[] {
  const start = graph.get(startId);
  const only = new Map(start === undefined ? [] : [[startId, start]]);
  return reachedFrom(only, startId, verbs).map(({ record, edge }) => ({ record: graph.get(record.issueId) ?? record, edge }));
}

/** How many records some links lead to that the viewer may not see, each counted once. */
export function countHidden(graph: TraceGraph, fromIds: readonly string[], verbs: readonly RelationVerb[]): number {
  const links = fromIds.flatMap((id) => graph.get(id)?.hidden ?? []).filter(({ verb }) => verbs.includes(verb));
  return new Set(links.map(({ issueId }) => issueId)).size;
}
