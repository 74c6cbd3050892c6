import type { JiraState, Rule, Status, Transition, Workflow } from '../model';
import { toGlobalStatusJson } from './configuration-json';

/** A workflow as the bulk workflow operations show it; its statuses are referred to by their ids. */
export function toWorkflowJson(workflow: Workflow) {
  return {
    id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    scope: { type: 'GLOBAL' },
    isEditable: true,
    version: { ...workflow.version },
    statuses: workflow.statusIds.map((statusReference) => ({ statusReference, deprecated: false, properties: {} })),
    transitions: workflow.transitions.map(toTransitionJson),
  };
}

const toRuleJson = ({ id, ruleKey, parameters }: Rule) => ({ id, ruleKey, parameters: { ...parameters } });

function toTransitionJson(transition: Transition) {
  return {
    id: transition.id,
    type: transition.type,
    name: transition.name,
    description: transition.description,
    toStatusReference: transition.toStatusId,
    links: transition.fromStatusIds.map((fromStatusReference) => ({ fromStatusReference })),
    ...(transition.conditions.length > 0 && {
      conditions: { operation: 'ALL', conditions: transition.conditions.map(toRuleJson), conditionGroups: [] },
    }),
    validators: transition.validators.map(toRuleJson),
    actions: transition.actions.map(toRuleJson),
    triggers: [],
    properties: {},
    ...(transition.screenId !== null && {
      transitionScreen: {
        id: `${transition.id}-screen`,
        ruleKey: 'system:transition-screen',
        parameters: { screenId: transition.screenId },
      },
    }),
  };
}

/** The statuses of the workflows, each once. */
export function toWorkflowStatusesJson(state: JiraState, workflows: readonly Workflow[]) {
  const ids = new Set(workflows.flatMap(({ statusIds }) => statusIds));
  return [...ids].flatMap((id) => {
    const status: Status | undefined = state.statuses.get(id);
    return status ? [{ ...toGlobalStatusJson(status), statusReference: id }] : [];
  });
}
