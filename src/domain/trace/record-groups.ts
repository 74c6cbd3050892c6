import { findClause } from '../catalogue/clauses';
import { findControl } from '../catalogue/controls';
import { kindFacts } from '../kinds/kinds';
import { partnerNames } from '../links/link-rules';
import type { RelationVerb } from '../links/relations';
import { sourceFacts } from '../links/sources';
import { placeNames } from '../lifecycle/stages';
import { countHidden, linkedTo, reachedFrom, type Reached, type TraceEdge, type TracedRecord } from './graph';
import { gapWords, plain } from './node';
import type { TraceAside, TraceGroup, TraceNode, TraceStep } from './trace';
import type { Traced } from './traced';

/** Links that lead back to where a record came from, over several records. */
export const originVerbs: readonly RelationVerb[] = ['is raised from', 'corrects'];
/** Links between those that came back, earlier and later ones. */
export const repeatVerbs: readonly RelationVerb[] = ['repeats', 'is repeated by'];
/** What serves an objective is what is done about it. */
const workVerbs: readonly RelationVerb[] = ['is corrected by', 'is implemented by', 'is served by'];
const raisedVerbs: readonly RelationVerb[] = ['raised', 'implements'];

function dateOf({ done, endedAt, dueDate, createdAt }: TracedRecord): TraceNode['date'] {
  if (done && endedAt !== null) return { words: 'Ended', value: endedAt };
  if (!done && dueDate !== null) return { words: 'Due', value: dueDate };
  return createdAt === null ? null : { words: 'Raised', value: createdAt };
}

function toNode(record: TracedRecord, what: string, { hereId }: Traced, edge?: TraceEdge): TraceNode {
  const { issueId, key, title, status } = record;
  return {
    id: issueId,
    what,
    title: `${key} ${title}`,
    state: status === '' ? null : status,
    date: dateOf(record),
    details: edge === undefined ? [] : [`${edge.from} ${edge.verb} ${edge.to}`],
    link: { kind: 'record', key },
    isHere: issueId === hereId,
  };
}

const typeOr = (record: TracedRecord, what: string) => (record.type === '' ? what : record.type);
const toLinked = (reached: readonly Reached[], traced: Traced) =>
  reached.map(({ record, edge }) => toNode(record, typeOr(record, partnerNames[edge.verb]), traced, edge));

/** Where it came from: its source in the words of the field, and the records behind it, the first one first. */
export function sourceGroup(traced: Traced): TraceGroup<TraceStep> {
  const { facts, graph, record } = traced;
  const reached = reachedFrom(graph, record.issueId, originVerbs);
  const notVisible = countHidden(graph, [record.issueId, ...reached.map((origin) => origin.record.issueId)], originVerbs);
  const records = toLinked(reached.toReversed(), traced);
  const nodes = facts.source === null ? records : [sourceNode(facts.source), ...records];
  const missing = facts.source === null ? 'No source recorded' : 'No source record linked';
  const gap = records.length + notVisible > 0 ? null : missing;
  return { name: 'source', nodes, gap, notVisible };
}

function sourceNode(source: NonNullable<Traced['facts']['source']>): TraceNode {
  const { name, reference } = sourceFacts[source];
  return { ...plain, id: 'source', what: 'Source', title: reference === null ? name : `${name} (${reference})` };
}

/** The record itself, at its stage. */
export function recordGroup(traced: Traced): TraceGroup<TraceStep> {
  const { record, kind, place, placeSince, facts, nameOf } = traced;
  const owner = facts.owner === null ? null : nameOf(facts.owner);
  const state = place === null ? record.status : placeNames[place];
  const reason = reasonOf(traced);
  const details = [owner === null ? 'No owner' : `Owner: ${owner}`, ...(reason === null ? [] : [`Reason: ${reason}`])];
  const date = { words: 'Since', value: placeSince };
  return {
    name: 'record',
    nodes: [{ ...toNode(record, kindFacts[kind].name, traced), state, date, details }],
    gap: null,
    notVisible: 0,
  };
}

function reasonOf({ place, facts }: Traced): string | null {
  if (place === 'declined') return facts.declineReason;
  return place === 'on-hold' ? facts.holdReason : null;
}

/** What is done about it: its child work items, its corrective actions, what serves it, and other work that carries it out. */
export function actionGroup(traced: Traced): TraceGroup<TraceStep> {
  const { children, graph, record, kind } = traced;
  const nodes = [
    ...children.map((child) => toNode(child, 'Action', traced)),
    ...toLinked(linkedTo(graph, record.issueId, workVerbs), traced),
  ];
  const notVisible = countHidden(graph, [record.issueId], workVerbs);
  const what = kind === 'nonconformity' ? 'corrective action' : 'action';
  return { name: 'actions', nodes, gap: nodes.length + notVisible > 0 ? null : gapWords(what, traced), notVisible };
}

/** What stands beside it: objectives, clauses and controls, earlier and later ones, and what came of it. */
export function asideGroups(traced: Traced): readonly TraceGroup<TraceAside>[] {
  const { kind, graph, record } = traced;
  const repeats = reachedFrom(graph, record.issueId, repeatVerbs);
  const beside = (name: TraceAside, verbs: readonly RelationVerb[], gap: string): TraceGroup<TraceAside> => {
    const nodes = toLinked(linkedTo(graph, record.issueId, verbs), traced);
    const notVisible = countHidden(graph, [record.issueId], verbs);
    return { name, nodes, gap: nodes.length + notVisible > 0 ? null : gap, notVisible };
  };
  const ofRepeats = countHidden(graph, [record.issueId, ...repeats.map((other) => other.record.issueId)], repeatVerbs);
  const noRepeat = repeats.length + ofRepeats > 0 ? null : 'No repeat linked';
  return [
    ...(kind === 'objective' ? [] : [beside('objectives', ['serves'], 'No objective linked')]),
    controlGroup(traced),
    { name: 'repeats', nodes: toLinked(repeats, traced), gap: noRepeat, notVisible: ofRepeats },
    beside('raised', raisedVerbs, 'Nothing was raised from it'),
  ];
}

function controlGroup({ facts: { clauses, controls } }: Traced): TraceGroup<TraceAside> {
  const nodes = [
    ...clauses.map((id) => referenceNode('clause', id, findClause(id))),
    ...controls.map((id) => referenceNode('control', id, findControl(id))),
  ];
  return { name: 'controls', nodes, gap: nodes.length > 0 ? null : 'No clause and no control named', notVisible: 0 };
}

const referenceNames = { clause: 'Clause', control: 'Control' } as const;

/** A number that the standard does not know leads nowhere. */
function referenceNode(kind: 'clause' | 'control', id: string, known: { readonly title: string } | null): TraceNode {
  const node = { ...plain, id: `${kind}-${id}`, what: referenceNames[kind] };
  return known === null ? { ...node, title: id } : { ...node, title: `${id} ${known.title}`, link: { kind, id } };
}
