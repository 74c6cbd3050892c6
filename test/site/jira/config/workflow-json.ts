import type { JiraState, Status } from '../model';
import type { ConditionGroup, Rule, Transition, Workflow } from '../workflow-model';
import { hasConditions } from '../issues/workflow/conditions';
import { toGlobalStatusJson, toScopeJson } from './configuration-json';

/** A workflow as the bulk workflow operations show it; its statuses are referred to by their ids. */
export function toWorkflowJson({ kept, ...workflow }: Workflow) {
  return {
    id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    scope: toScopeJson(workflow.scopeProjectId),
    isEditable: workflow.isSystem !== true,
    version: { ...workflow.version },
    ...(kept?.startPointLayout && { startPointLayout: kept.startPointLayout }),
    ...(kept?.loopedTransitionContainerLayout && { loopedTransitionContainerLayout: kept.loopedTransitionContainerLayout }),
    statuses: workflow.statusIds.map((statusReference) => {
      const status = kept?.statuses[statusReference];
      return {
        statusReference,
        deprecated: false,
        properties: { ...status?.properties },
        ...(status?.layout && { layout: status.layout }),
        ...(status?.approvalConfiguration !== undefined &&
          status.approvalConfiguration !== null && { approvalConfiguration: status.approvalConfiguration }),
      };
    }),
    transitions: workflow.transitions.map(toTransitionJson),
  };
}

const toRuleJson = ({ id, ruleKey, parameters }: Rule) => ({ id, ruleKey, parameters: { ...parameters } });

interface ConditionsJson {
  readonly operation: ConditionGroup['operation'];
  readonly conditions: ReturnType<typeof toRuleJson>[];
  readonly conditionGroups: ConditionsJson[];
}

const toConditionsJson = ({ operation, conditions, groups }: ConditionGroup): ConditionsJson => ({
  operation,
  conditions: conditions.map(toRuleJson),
  conditionGroups: groups.map(toConditionsJson),
});

function toTransitionJson({ kept, ...transition }: Transition) {
  return {
    id: transition.id,
    type: transition.type,
    name: transition.name,
    description: transition.description,
    toStatusReference: transition.toStatusId,
    links: transition.fromStatusIds.map((fromStatusReference, index) => ({
      fromStatusReference,
      fromPort: kept?.ports[index]?.fromPort ?? null,
      toPort: kept?.ports[index]?.toPort ?? null,
    })),
    ...(hasConditions(transition.conditions) && { conditions: toConditionsJson(transition.conditions) }),
    validators: transition.validators.map(toRuleJson),
    actions: transition.actions.map(toRuleJson),
    triggers: [...(kept?.triggers ?? [])],
    properties: { ...kept?.properties },
    ...(kept?.customIssueEventId !== undefined && kept.customIssueEventId !== null && { customIssueEventId: kept.customIssueEventId }),
    ...(kept?.screenRule && { transitionScreen: toRuleJson(kept.screenRule) }),
  };
}

export const toWorkflowsJson = (state: JiraState, workflows: readonly Workflow[]) => ({
  statuses: toWorkflowStatusesJson(state, workflows),
  workflows: workflows.map(toWorkflowJson),
});

/** The statuses of the workflows, each once. */
export function toWorkflowStatusesJson(state: JiraState, workflows: readonly Workflow[]) {
  const ids = new Set(workflows.flatMap(({ statusIds }) => statusIds));
  return [...ids].flatMap((id) => {
    const status: Status | undefined = state.statuses.get(id);
    return status ? [{ ...toGlobalStatusJson(status), statusReference: id }] : [];
  });
}
