import { JiraError } from '../errors';
import type { JiraState } from '../model';
import { findStatusByName } from './statuses';
import { checkRule, type RuleCheck } from './workflow-rule-check';
import type { RuleDefinition } from './workflow-rules';
import type { ConditionsPayload, RulePayload, StatusPayload, TransitionPayload, WorkflowPayload } from './workflow-payload';

type ElementType = 'RULE' | 'STATUS' | 'WORKFLOW' | 'TRANSITION';
export interface WorkflowProblem {
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly type: ElementType;
  readonly message: string;
  readonly elementReference?: { readonly statusReference?: string; readonly transitionId?: string; readonly ruleId?: string };
}

type Graph = Pick<WorkflowPayload, 'statuses' | 'transitions'>;

/** `owner` is the team-managed project whose statuses they are to be; `undefined` for those of the whole site. */
export function checkStatuses(state: JiraState, statuses: readonly StatusPayload[], owner?: string): WorkflowProblem[] {
  const seen = new Set<string>();
  return statuses.flatMap(({ id, name, statusReference }) => {
    const problem = (code: string, message: string): WorkflowProblem => ({
      code,
      level: 'ERROR',
      type: 'STATUS',
      message,
      elementReference: { statusReference },
    });
    const isRepeated = seen.has(statusReference);
    seen.add(statusReference);
    if (isRepeated) return [problem('DUPLICATE_STATUS_REFERENCE', `Status reference '${statusReference}' is used twice.`)];
    const known = state.statuses.get(id ?? '');
    if (typeof id === 'string' && (!known || known.scopeProjectId !== owner))
      return [problem('STATUS_NOT_FOUND', `Status '${id}' does not exist.`)];
    const namesake = findStatusByName(state, name, owner);
    if (namesake && namesake.id !== id) return [problem('NON_UNIQUE_STATUS_NAME', `A status with the name '${name}' already exists.`)];
    return [];
  });
}

/** What is wrong with the statuses and transitions of one workflow. */
export function checkGraph(ground: RuleCheck, graph: Graph, references: ReadonlySet<string>): WorkflowProblem[] {
  const used = new Set(graph.statuses.map(({ statusReference }) => statusReference));
  const unknown = [...used].filter((reference) => !references.has(reference));
  const initial = graph.transitions.filter(({ type }) => type === 'INITIAL').length;
  return [
    ...unknown.map((statusReference) =>
      problem('STATUS', 'STATUS_REFERENCE_NOT_FOUND', `Status reference '${statusReference}' is not in the payload.`, { statusReference }),
    ),
    ...(used.size === 0 ? [problem('WORKFLOW', 'WORKFLOW_HAS_NO_STATUSES', 'A workflow needs at least one status.')] : []),
    ...(initial === 1
      ? []
      : [
          problem(
            'WORKFLOW',
            initial === 0 ? 'MISSING_INITIAL_TRANSITION' : 'MULTIPLE_INITIAL_TRANSITIONS',
            'A workflow needs exactly one initial transition.',
          ),
        ]),
    ...checkIds(graph.transitions),
    ...graph.transitions.flatMap((transition) => [...checkEnds(transition, used), ...checkRules(ground, transition)]),
  ];
}

export const workflowProblem = (code: string, message: string): WorkflowProblem => problem('WORKFLOW', code, message);

export function refuseProblems(problems: readonly WorkflowProblem[]): void {
  const messages = problems.filter(({ level }) => level === 'ERROR').map(({ message }) => message);
  if (messages.length > 0) throw new JiraError(400, messages);
}

function problem(
  type: ElementType,
  code: string,
  message: string,
  elementReference?: WorkflowProblem['elementReference'],
): WorkflowProblem {
  return { code, level: 'ERROR', type, message, ...(elementReference && { elementReference }) };
}

function checkIds(transitions: readonly TransitionPayload[]): WorkflowProblem[] {
  const seen = new Set<string>();
  return transitions.flatMap(({ id, name }) => {
    if (typeof id !== 'string' || id === '') return [problem('TRANSITION', 'MISSING_TRANSITION_ID', `Transition '${name}' needs an id.`)];
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated
      ? [problem('TRANSITION', 'DUPLICATE_TRANSITION_ID', `Transition id '${id}' is used twice.`, { transitionId: id })]
      : [];
  });
}

function checkEnds({ id, name, type, toStatusReference, links }: TransitionPayload, used: ReadonlySet<string>): WorkflowProblem[] {
  const at = { transitionId: id ?? '' };
  const from = (links ?? []).map(({ fromStatusReference }) => fromStatusReference);
  const outside = from.filter((reference) => !used.has(reference));
  return [
    ...(typeof toStatusReference === 'string' && used.has(toStatusReference)
      ? []
      : [problem('TRANSITION', 'TO_STATUS_NOT_FOUND', `Transition '${name}' leads to a status that the workflow does not have.`, at)]),
    ...outside.map((reference) =>
      problem(
        'TRANSITION',
        'FROM_STATUS_NOT_FOUND',
        `Transition '${name}' starts at '${reference}', which the workflow does not have.`,
        at,
      ),
    ),
    ...(type === 'DIRECTED' && from.length === 0
      ? [problem('TRANSITION', 'MISSING_LINKS', `Directed transition '${name}' needs a status to start from.`, at)]
      : []),
    ...(type !== 'DIRECTED' && from.length > 0
      ? [problem('TRANSITION', 'UNEXPECTED_LINKS', `Transition '${name}' is not directed and cannot have links.`, at)]
      : []),
  ];
}

function checkRules(ground: RuleCheck, transition: TransitionPayload): WorkflowProblem[] {
  const check = (ruleType: RuleDefinition['ruleType'], rules: readonly RulePayload[] | null | undefined) =>
    (rules ?? []).flatMap((rule) =>
      checkRule(ground, ruleType, rule).map((message) =>
        problem('RULE', 'INVALID_RULE', `Transition '${transition.name}': ${message}`, {
          transitionId: transition.id ?? '',
          ruleId: rule.id ?? '',
        }),
      ),
    );
  return [
    ...check('Condition', flattenConditions(transition.conditions)),
    ...check('Validator', transition.validators),
    ...check('Function', transition.actions),
    ...check('Screen', transition.transitionScreen ? [transition.transitionScreen] : []),
  ];
}

function flattenConditions(group: ConditionsPayload | null | undefined): RulePayload[] {
  if (!group) return [];
  return [...(group.conditions ?? []), ...(group.conditionGroups ?? []).flatMap(flattenConditions)];
}
