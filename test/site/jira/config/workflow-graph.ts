import type { ConditionGroup, KeptOfTransition, KeptOfWorkflow, Rule, Transition, Workflow } from '../workflow-model';
import type { ConditionsPayload, RulePayload, TransitionPayload, WorkflowPayload } from './workflow-payload';

type GraphPayload = Omit<WorkflowPayload, 'name' | 'description'>;
type Graph = Pick<Workflow, 'statusIds' | 'transitions'> & { kept: KeptOfWorkflow };
type FindId = (reference: string | null | undefined) => string;

/** Statuses and transitions as Jira stores them, with all that it only keeps for its editor. */
export function toGraph(payload: GraphPayload, statusIds: ReadonlyMap<string, string>): Graph {
  const idOf: FindId = (reference) => statusIds.get(reference ?? '') ?? reference ?? '';
  return {
    statusIds: payload.statuses.map(({ statusReference }) => idOf(statusReference)),
    transitions: payload.transitions.map((transition) => toTransition(transition, idOf)),
    kept: {
      startPointLayout: payload.startPointLayout ?? null,
      loopedTransitionContainerLayout: payload.loopedTransitionContainerLayout ?? null,
      statuses: Object.fromEntries(
        payload.statuses.map(({ statusReference, layout, properties, approvalConfiguration }) => [
          idOf(statusReference),
          { layout: layout ?? null, properties, approvalConfiguration: approvalConfiguration ?? null },
        ]),
      ),
    },
  };
}

function toTransition(payload: TransitionPayload, idOf: FindId): Transition {
  return {
    id: payload.id ?? '',
    type: payload.type,
    name: payload.name,
    description: payload.description ?? '',
    toStatusId: idOf(payload.toStatusReference),
    fromStatusIds: (payload.links ?? []).map(({ fromStatusReference }) => idOf(fromStatusReference)),
    conditions: toConditions(payload.conditions),
    validators: toRules(payload.validators),
    actions: toRules(payload.actions),
    screenId: payload.transitionScreen?.parameters['screenId'] ?? null,
    kept: toKept(payload),
  };
}

function toKept({ properties, triggers, customIssueEventId, links, transitionScreen }: TransitionPayload): KeptOfTransition {
  return {
    properties: properties ?? {},
    triggers: triggers ?? [],
    customIssueEventId: customIssueEventId ?? null,
    ports: (links ?? []).map(({ fromPort, toPort }) => ({ fromPort: fromPort ?? null, toPort: toPort ?? null })),
    screenRule: transitionScreen ? toRule(transitionScreen) : null,
  };
}

const toConditions = (group: ConditionsPayload | null | undefined): ConditionGroup => ({
  operation: group?.operation ?? 'ALL',
  conditions: toRules(group?.conditions),
  groups: (group?.conditionGroups ?? []).map(toConditions),
});

const toRules = (rules: readonly RulePayload[] | null | undefined): Rule[] => (rules ?? []).map(toRule);

/** A rule keeps the id it came with; a new one is given one. */
const toRule = ({ id, ruleKey, parameters }: RulePayload): Rule => ({ id: id ?? crypto.randomUUID(), ruleKey, parameters });
