import { isDeepStrictEqual } from 'node:util';
import type { JiraRule } from '../jira-workflow';
import type { Rule } from '../workflow-rules';
import { isOwnForgeRule, isOwnNativeRule, parameterOf, requiresField, requiresFields, type IsOwnModule } from './own-rules';

/** The rule among some that is the wanted one, in whatever state it is; `undefined` when it is gone. */
export function findRule(wanted: Rule, rules: readonly JiraRule[], isOwnModule: IsOwnModule): JiraRule | undefined {
  return requiresFields(wanted) ? findNative(wanted, rules) : findForge(wanted, rules, isOwnModule);
}

/** An administrator may ask for the field in a rule with others: then it is asked for. */
function findNative(wanted: Rule, rules: readonly JiraRule[]): JiraRule | undefined {
  const asking = rules.filter((rule) => requiresField(rule, parameterOf(wanted, 'fieldsRequired')));
  return asking.find((rule) => !isOwnNativeRule(rule)) ?? asking[0];
}

/** Jira's editor may give a rule another id: then module and field tell which it is. */
function findForge(wanted: Rule, rules: readonly JiraRule[], isOwnModule: IsOwnModule): JiraRule | undefined {
  const own = rules.filter((rule) => isOwnForgeRule(rule, isOwnModule) && parameterOf(rule, 'key') === parameterOf(wanted, 'key'));
  const field = fieldOf(wanted);
  return own.find((rule) => parameterOf(rule, 'id') === parameterOf(wanted, 'id')) ?? own.find((rule) => fieldOf(rule) === field);
}

/** Whether a rule does what the wanted one does. What an administrator wrote into a rule of Jira is theirs. */
export function isAsWanted(rule: JiraRule, wanted: Rule): boolean {
  if (requiresFields(wanted)) return !isOwnNativeRule(rule) || hasParameters(rule, wanted);
  const isSwitchedOn = parameterOf(rule, 'disabled') !== 'true';
  return isSwitchedOn && isDeepStrictEqual(configOf(rule), configOf(wanted));
}

function hasParameters(rule: JiraRule, { parameters }: Rule): boolean {
  return Object.entries(parameters).every(([name, value]) => parameterOf(rule, name) === value);
}

function configOf(rule: JiraRule | Rule): unknown {
  try {
    return JSON.parse(parameterOf(rule, 'config') || '{}');
  } catch {
    // A config that is no JSON is none that the app wrote.
    return null;
  }
}

function fieldOf(rule: JiraRule | Rule): unknown {
  const config = configOf(rule);
  return typeof config === 'object' && config !== null && 'field' in config ? config.field : null;
}
