import type { MissingWay } from '../../domain/health/finding';
import type { Kind } from '../../domain/kinds/kinds';
import { statusesAt, type KindMapping } from '../../domain/set-up/project-mapping';
import { waysOf, type Way } from '../../domain/lifecycle/ways';
import type { Place } from '../../domain/lifecycle/stages';
import { isOwnModule } from '../../forge/own-modules';
import type { JiraRule, JiraTransition, JiraWorkflow } from './jira-workflow';
import { newTransitions } from './workflow-comparison/compare-workflow';
import { findRule, isAsWanted } from './workflow-comparison/match-rule';
import { withCondition } from './workflow-comparison/merge-conditions';
import { parameterOf } from './workflow-comparison/own-rules';
import type { WantedTransition } from './workflow-payload';
import { asksOf, comesFrom, type Ask, type GateGround } from './workflow-rules';
import type { ReadWorkflow } from './workflow-updates';

/** A workflow of others with what the app adds to it; all that they made of it stays. */
type Mended = JiraWorkflow | null;

/** With these rules on one of its transitions; `null` where it has them. */
export function withAsks(workflow: JiraWorkflow, transitionId: string, asks: readonly Ask[]): Mended {
  return changing(workflow, transitionId, (transition) => {
    const rules = transition.validators ?? [];
    const found = asks.map(({ rule }) => ({ rule, present: findRule(rule, rules, isOwnModule) }));
    if (found.every(({ rule, present }) => present !== undefined && isAsWanted(present, rule))) return null;
    const kept = rules.map((rule): JiraRule => {
      const wanted = found.find(({ present }) => present === rule)?.rule;
      return wanted === undefined || isAsWanted(rule, wanted)
        ? rule
        : { ...rule, parameters: { ...rule.parameters, ...wanted.parameters } };
    });
    const missing = found.filter(({ present }) => present === undefined).map(({ rule }) => withFreeId({ ...rule }, workflow, transitionId));
    return { ...transition, validators: [...kept, ...missing] };
  });
}

/** The id of a rule may stand once in a workflow. */
function withFreeId(rule: JiraRule, { transitions }: JiraWorkflow, transitionId: string): JiraRule {
  const id = parameterOf(rule, 'id');
  const taken = transitions.flatMap(({ validators }) => validators ?? []).some((other) => parameterOf(other, 'id') === id);
  return id === '' || !taken ? rule : { ...rule, parameters: { ...rule.parameters, id: `${id}-${transitionId}` } };
}

/** With a condition that hides one of its transitions from what did not come from some statuses; `null` where it has it. */
export function withOrigin(workflow: JiraWorkflow, transitionId: string, statusIds: readonly string[]): Mended {
  return changing(workflow, transitionId, (transition) => {
    const conditions = withCondition(transition.conditions, comesFrom(statusIds.join(',')));
    return conditions === null ? null : { ...transition, conditions };
  });
}

function changing(workflow: JiraWorkflow, transitionId: string, change: (transition: JiraTransition) => JiraTransition | null): Mended {
  const transition = workflow.transitions.find(({ id }) => id === transitionId);
  const changed = transition === undefined ? null : change(transition);
  if (changed === null) return null;
  return { ...workflow, transitions: workflow.transitions.map((one) => (one === transition ? changed : one)) };
}

/** The ways of a kind that lead to a place or on from it, as far as the other places have statuses. */
export function waysAround(kind: Kind, place: Place): readonly MissingWay[] {
  return waysOf(kind).flatMap(({ name, from, to }) => {
    if (to === place) return [{ name, from, to }];
    return from.includes(place) ? [{ name, from: [place], to }] : [];
  });
}

/** What the transitions of an adopted kind point to. */
export interface WayGround {
  readonly kind: Kind;
  readonly mapping: Omit<KindMapping, 'typeId'>;
  readonly gates: GateGround;
}

/** With a transition for every way that it lacks, with the rules of its gate; the same workflow where it lacks none. */
export function withWays({ workflow, statuses }: ReadWorkflow, ways: readonly MissingWay[], ground: WayGround): JiraWorkflow {
  const referenceOf = (id: string) => statuses.find((status) => status.id === id)?.statusReference ?? id;
  const present = workflow.statuses.map(({ statusReference }) => statusReference);
  const at = (place: Place) =>
    statusesAt(ground.mapping, place)
      .map(referenceOf)
      .filter((reference) => present.includes(reference));
  const wanted = ways.flatMap((missing): readonly WantedTransition[] => {
    const way = waysOf(ground.kind).find(({ name, to }) => name === missing.name && to === missing.to);
    const [end] = at(missing.to);
    if (way === undefined || end === undefined) return [];
    const from = missing.from.flatMap(at).filter((start) => !at(missing.to).some((to) => leads(workflow, start, to)));
    return from.length === 0 ? [] : [toWanted(way, { from, to: end, back: statusesAt(ground.mapping, way.to) }, ground.gates)];
  });
  const fresh = newTransitions(wanted, workflow.transitions);
  return { ...workflow, transitions: fresh.reduce<JiraTransition[]>(withFreeIds, [...workflow.transitions]) };
}

/** Two ways may have the same gate; its rules need ids of their own. */
function withFreeIds(before: JiraTransition[], transition: JiraTransition): JiraTransition[] {
  const taken = new Set(before.flatMap(({ validators }) => validators ?? []).map((rule) => parameterOf(rule, 'id')));
  const validators = (transition.validators ?? []).map((rule): JiraRule => {
    const id = parameterOf(rule, 'id');
    return id !== '' && taken.has(id) ? { ...rule, parameters: { ...rule.parameters, id: `${id}-${transition.id}` } } : rule;
  });
  return [...before, { ...transition, validators }];
}

interface Ends {
  readonly from: readonly string[];
  readonly to: string;
  /** The ids of all statuses of the place that it leads to. */
  readonly back: readonly string[];
}

function toWanted(way: Way, { from, to, back }: Ends, gates: GateGround): WantedTransition {
  const condition = way.direction === 'back' ? comesFrom(back.join(',')) : null;
  return { name: way.name, from, to, asks: asksOf(way, gates), condition, screen: null };
}

function leads({ transitions }: JiraWorkflow, from: string, to: string): boolean {
  return transitions.some(
    ({ type, links, toStatusReference }) =>
      toStatusReference === to && (type === 'GLOBAL' || (links ?? []).some(({ fromStatusReference }) => fromStatusReference === from)),
  );
}

/** With a status that it lacks, below the others in its picture. */
export function withStatus(workflow: JiraWorkflow, statusReference: string, properties: Readonly<Record<string, string>>): JiraWorkflow {
  if (workflow.statuses.some((status) => status.statusReference === statusReference)) return workflow;
  const layout = { x: 0, y: (workflow.statuses.length + 1) * 100 };
  return { ...workflow, statuses: [...workflow.statuses, { statusReference, layout, properties: { ...properties } }] };
}
