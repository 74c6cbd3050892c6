import type { Kernel } from '../../kernel/kernel';
import { JiraError } from '../errors';
import type { JiraState, Rule, Transition, Workflow } from '../model';
import { addStatus } from './statuses';
import { checkGraph, checkStatuses, flattenConditions, type WorkflowProblem } from './workflow-validation';
import type {
  ConditionsPayload,
  RulePayload,
  StatusPayload,
  TransitionPayload,
  WorkflowChange,
  WorkflowCreation,
  WorkflowPayload,
  WorkflowUpdate,
} from './workflow-payload';

/** Everything that would make `POST /workflows/create` fail. */
export function checkCreation(state: JiraState, { statuses, workflows }: WorkflowCreation): WorkflowProblem[] {
  const references = new Set(statuses.map(({ statusReference }) => statusReference));
  const names = new Set([...state.workflows.values()].map(({ name }) => name.toLowerCase()));
  return [
    ...checkStatuses(state, statuses),
    ...workflows.flatMap((workflow) => {
      const isTaken = names.has(workflow.name.toLowerCase());
      names.add(workflow.name.toLowerCase());
      const duplicate: WorkflowProblem = {
        code: 'NON_UNIQUE_WORKFLOW_NAME',
        level: 'ERROR',
        type: 'WORKFLOW',
        message: `A workflow with the name '${workflow.name}' already exists.`,
      };
      return [...(isTaken ? [duplicate] : []), ...checkGraph(state, workflow, references)];
    }),
  ];
}

export function checkUpdate(state: JiraState, { statuses, workflows }: WorkflowUpdate): WorkflowProblem[] {
  const references = new Set(statuses.map(({ statusReference }) => statusReference));
  return [
    ...checkStatuses(state, statuses),
    ...workflows.flatMap((change) => {
      if (state.workflows.has(change.id)) return checkGraph(state, change, references);
      return [
        {
          code: 'WORKFLOW_NOT_FOUND',
          level: 'ERROR' as const,
          type: 'WORKFLOW' as const,
          message: `Workflow '${change.id}' does not exist.`,
        },
      ];
    }),
  ];
}

export function refuseProblems(problems: readonly WorkflowProblem[]): void {
  const messages = problems.filter(({ level }) => level === 'ERROR').map(({ message }) => message);
  if (messages.length > 0) throw new JiraError(400, messages);
}

/** Makes what is new among the statuses; tells the status id of every reference. */
export function resolveStatuses(state: JiraState, kernel: Kernel, statuses: readonly StatusPayload[]): Map<string, string> {
  return new Map(
    statuses.map(({ id, statusReference, name, statusCategory, description }) => [
      statusReference,
      id ?? addStatus(state, kernel, { name, statusCategory, description: description ?? '' }).id,
    ]),
  );
}

export function createWorkflow(payload: WorkflowPayload, statusIds: ReadonlyMap<string, string>): Workflow {
  return {
    id: crypto.randomUUID(),
    name: payload.name,
    description: payload.description ?? '',
    ...toGraph(payload, statusIds),
    version: { id: crypto.randomUUID(), versionNumber: 1 },
  };
}

/** Writes a new version; statuses that go need a mapping if issues are in them. */
export function updateWorkflow(workflow: Workflow, change: WorkflowChange, statusIds: ReadonlyMap<string, string>): void {
  if (workflow.version.id !== change.version.id || workflow.version.versionNumber !== change.version.versionNumber) {
    throw new JiraError(409, [
      `Workflow '${workflow.name}' has been changed since version ${String(change.version.versionNumber)} was read.`,
    ]);
  }
  Object.assign(workflow, toGraph(change, statusIds));
  workflow.description = change.description ?? workflow.description;
  workflow.version = { id: workflow.version.id, versionNumber: workflow.version.versionNumber + 1 };
}

type Graph = Pick<WorkflowPayload, 'statuses' | 'transitions'>;

function toGraph({ statuses, transitions }: Graph, statusIds: ReadonlyMap<string, string>): Pick<Workflow, 'statusIds' | 'transitions'> {
  const idOf = (reference: string | null | undefined) => statusIds.get(reference ?? '') ?? reference ?? '';
  return {
    statusIds: statuses.map(({ statusReference }) => idOf(statusReference)),
    transitions: transitions.map((transition) => toTransition(transition, idOf)),
  };
}

function toTransition(payload: TransitionPayload, idOf: (reference: string | null | undefined) => string): Transition {
  if (payload.conditions && isAlternative(payload.conditions)) {
    throw new JiraError(501, ['Not emulated: conditions of a transition with the operation ANY.']);
  }
  return {
    id: payload.id ?? '',
    type: payload.type,
    name: payload.name,
    description: payload.description ?? '',
    toStatusId: idOf(payload.toStatusReference),
    fromStatusIds: (payload.links ?? []).map(({ fromStatusReference }) => idOf(fromStatusReference)),
    conditions: toRules(flattenConditions(payload.conditions)),
    validators: toRules(payload.validators),
    actions: toRules(payload.actions),
    screenId: payload.transitionScreen?.parameters['screenId'] ?? null,
  };
}

const isAlternative = (group: ConditionsPayload): boolean =>
  (group.operation === 'ANY' && (group.conditions?.length ?? 0) + (group.conditionGroups?.length ?? 0) > 1) ||
  (group.conditionGroups ?? []).some(isAlternative);

const toRules = (rules: readonly RulePayload[] | null | undefined): Rule[] =>
  (rules ?? []).map(({ id, ruleKey, parameters }) => ({ id: id ?? crypto.randomUUID(), ruleKey, parameters }));
