import { forEveryFact } from '../../src/domain/facts';
import type { Kind } from '../../src/domain/kinds/kinds';
import { linkNames } from '../../src/domain/links/relations';
import { placeNames, places, type Place } from '../../src/domain/lifecycle/stages';
import type { JiraRule, JiraTransition, JiraWorkflow } from '../../src/jira/workflows/jira-workflow';
import type { LinkTypeIds } from '../../src/jira/links/links';
import { statusCategories, toWantedWorkflow, toWorkflowGraph, type WorkflowGround } from '../../src/jira/workflows/workflow-payload';
import { parameterOf } from '../../src/jira/workflows/workflow-comparison/own-rules';
import { validatorKeys, type ValidatorKey } from '../../src/jira/workflows/workflow-rules';
import { compareWorkflow } from '../../src/jira/workflows/workflow-comparison/compare-workflow';

const ownPrefix = 'ari:cloud:ecosystem::extension/app/environment/static/';
export const ariOf = (key: string) => `${ownPrefix}${key}`;
const isOwnModule = (ari: string) => ari.startsWith(ownPrefix);

export const statusOf = (place: Place) => `status-${place}`;

const fromEntries = <Key extends string>(keys: readonly Key[], valueOf: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, string>;

export function aGround(part: Partial<WorkflowGround> = {}): WorkflowGround {
  return {
    kind: 'improvement',
    screenId: '70',
    statusIds: fromEntries(places, statusOf),
    statuses: places.map((place) => ({ id: statusOf(place), name: placeNames[place], statusCategory: statusCategories[place] })),
    fieldIds: forEveryFact((fact) => `field-${fact}`),
    linkTypeIds: fromEntries(linkNames, (link) => String(linkNames.indexOf(link) + 1)) satisfies LinkTypeIds,
    whoMayVerify: 'named-verifier',
    validators: fromEntries<ValidatorKey>(validatorKeys, ariOf),
    ...part,
  };
}

/** The workflow of a kind as Jira tells of it after it was made: every rule has got an id. */
export function aWorkflow(kind: Kind = 'improvement', ground = aGround({ kind })): JiraWorkflow {
  let rules = 0;
  const withId = (rule: object) => ({ id: `rule-${(rules += 1)}`, ...rule });
  const { description, startPointLayout, statuses, transitions } = toWorkflowGraph(ground);
  return {
    ...{ id: 'workflow-1', name: `${kind} lifecycle`, description, startPointLayout, isEditable: true },
    version: { id: 'version-1', versionNumber: 1 },
    statuses: statuses.map((status) => ({ ...status, deprecated: false })),
    transitions: JSON.parse(
      JSON.stringify(transitions.map(({ validators, ...rest }) => ({ ...rest, validators: (validators as object[]).map(withId) }))),
    ) as JiraTransition[],
  };
}

export function transitionOf({ transitions }: JiraWorkflow, name: string): JiraTransition {
  const found = transitions.find((transition) => transition.name === name);
  if (found === undefined) throw new Error(`There is no transition ${name}.`);
  return found;
}

/** The workflow with one of its transitions made anew. */
export function withTransition(
  workflow: JiraWorkflow,
  name: string,
  change: (transition: JiraTransition) => Partial<JiraTransition>,
): JiraWorkflow {
  const changed = transitionOf(workflow, name);
  return { ...workflow, transitions: workflow.transitions.map((one) => (one === changed ? { ...one, ...change(one) } : one)) };
}

export function withoutTransition(workflow: JiraWorkflow, name: string): JiraWorkflow {
  return { ...workflow, transitions: workflow.transitions.filter((transition) => transition.name !== name) };
}

/** The app's own id of a rule, or the field that a rule of Jira asks for. */
export const ruleId = (rule: JiraRule) => parameterOf(rule, 'id') || parameterOf(rule, 'fieldsRequired');

export function withRule(
  workflow: JiraWorkflow,
  transition: string,
  id: string,
  change: (rule: JiraRule) => readonly JiraRule[],
): JiraWorkflow {
  return withTransition(workflow, transition, ({ validators }) => ({
    validators: (validators ?? []).flatMap((rule) => (ruleId(rule) === id ? change(rule) : [rule])),
  }));
}

export const compare = (present: JiraWorkflow, ground = aGround()) =>
  compareWorkflow(present, toWantedWorkflow(ground), {
    isOwnModule,
    nameOf: (status) => ground.statuses.find(({ id }) => id === status)?.name ?? status,
  });
