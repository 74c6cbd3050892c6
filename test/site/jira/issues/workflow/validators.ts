import type { Person } from '../../../kernel/people';
import { workflowFor } from '../../config/project-configuration';
import { issueScope, statusScope } from '../../expressions/issue-scope';
import { environmentOf } from '../../expressions/jira-environment';
import { userScope } from '../../expressions/people-scope';
import { projectScope } from '../../expressions/project-scope';
import { makeEntity } from '../../expressions/entity';
import type { Jira } from '../../jira';
import type { Issue } from '../../model';
import type { Rule, Transition } from '../../workflow-model';
import { hasProjectPermission, isPermissionKey, projectOf } from '../../permissions';
import { tryExpression } from '../issue-input';
import { textAt } from '../json';
import { emitAttachedEvent } from '../issue-events';
import { checkFieldValue } from './field-value-validator';
import { isOn, listParameterOf } from './rule-parameters';
import { wasIn } from './status-history';

export interface ValidatorPlace {
  readonly jira: Jira;
  /** As it is now. */
  readonly issue: Issue;
  /** As the transition's screen would make it. */
  readonly draft: Issue;
  readonly actor: Person;
  readonly transition: Transition;
}

/** The message of a refusal, or null where the rule is content. An unknown rule refuses: it must not pass unseen. */
export function refusalOf(place: ValidatorPlace, rule: Rule): string | null {
  const validator = validators[rule.ruleKey];
  return validator === undefined ? `The workflow rule '${rule.ruleKey}' is not supported.` : validator(place, rule);
}

const messageOf = (rule: Rule, usual: string) => rule.parameters['errorMessage'] || usual;

const validators: Readonly<Record<string, (place: ValidatorPlace, rule: Rule) => string | null>> = {
  'system:validate-field-value': ({ jira, issue, draft, actor }, rule) => checkFieldValue({ jira, issue, draft, actor }, rule),
  'system:previous-status-validator': ({ issue }, rule) => {
    const reach = isOn(rule, 'mostRecentStatusOnly') ? 'mostRecent' : 'any';
    if (wasIn(issue, listParameterOf(rule, 'previousStatusIds'), { reach, loops: 'counted' })) return null;
    return messageOf(rule, 'The issue has not been through the status that this transition asks for.');
  },
  'system:check-permission-validator': ({ jira, issue, actor }, rule) => {
    const permissionKey = rule.parameters['permissionKey'] ?? '';
    const isGranted = isPermissionKey(permissionKey) && hasProjectPermission(jira, actor, projectOf(jira.state, issue), permissionKey);
    return isGranted ? null : messageOf(rule, `User '${actor.displayName}' doesn't have the '${permissionKey}' permission.`);
  },
  'system:parent-or-child-blocking-validator': ({ jira, issue }, rule) => {
    const parent = issue.parentId === null ? undefined : jira.state.issues.get(issue.parentId);
    if (parent === undefined || listParameterOf(rule, 'statusIds').includes(parent.statusId)) return null;
    return messageOf(rule, 'The parent issue is in a status that blocks this transition.');
  },
  'forge:expression-validator': checkExpression,
};

/**
 * A validator of an app. It sees the issue with the changes of the screen; what fails or is no yes or no refuses too, and so does
 * the rule of an app that is gone. An `expression` in the rule's config takes the place of the manifest's. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
function checkExpression({ jira, issue, draft, actor, transition }: ValidatorPlace, rule: Rule): string | null {
  if (isOn(rule, 'disabled')) return null;
  const validator = jira.state.forgeValidators.get(rule.parameters['key'] ?? '');
  if (validator === undefined) return 'A rule of an app that is not installed blocks this transition.';
  const view = { jira, viewer: actor };
  const config = configOf(rule);
  const scope = {
    issue: issueScope(view, draft),
    originalIssue: issueScope(view, issue),
    project: projectScope(jira, projectOf(jira.state, issue)),
    user: userScope(jira, actor),
    transition: transitionScope(jira, issue, transition),
    workflow: workflowScope(jira, issue),
    config,
  };
  const verdict = tryExpression(textAt(config, 'expression') ?? validator.expression, scope, environmentOf(view));
  if (verdict === true) return null;
  if (typeof verdict === 'string') return verdict;
  if (verdict !== false)
    emitAttachedEvent(jira, 'failed:expression', actor, { extension: { ari: validator.ari, key: validator.moduleKey } });
  return validator.errorMessage;
}

function workflowScope({ state }: Jira, issue: Issue) {
  const { id, name } = workflowFor(state, projectOf(state, issue), issue.issueTypeId);
  return makeEntity('Workflow', { id: () => id, name: () => name });
}

const transitionScope = (jira: Jira, issue: Issue, transition: Transition) =>
  makeEntity('Transition', {
    id: () => Number(transition.id),
    name: () => transition.name,
    from: () => statusScope(jira, issue.statusId),
    to: () => statusScope(jira, transition.toStatusId),
    hasScreen: () => transition.screenId !== null,
  });

/** The JSON that the rule was saved with, as a map. */
function configOf(rule: Rule): unknown {
  try {
    return JSON.parse(rule.parameters['config'] || 'null');
  } catch {
    return null;
  }
}
