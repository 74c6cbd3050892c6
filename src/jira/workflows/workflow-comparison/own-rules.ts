import type { JiraRule } from '../jira-workflow';
import type { Rule } from '../workflow-rules';

/** Whether an ARI names a module of this app. */
export type IsOwnModule = (ari: string) => boolean;

export function parameterOf({ parameters }: JiraRule | Rule, name: string): string {
  const value = parameters?.[name];
  return typeof value === 'string' ? value : '';
}

/** A rule of the app, whatever became of what it asks for. Rules of Jira and of other apps are never that. */
export function isOwnForgeRule(rule: JiraRule, isOwnModule: IsOwnModule): boolean {
  return rule.ruleKey.startsWith('forge:') && isOwnModule(parameterOf(rule, 'key'));
}

const ownMessage = /^.+: fill it in before this becomes .+\.$/;

/** A rule of Jira that the app wrote: it asks for one field, in the app's words. */
export function isOwnNativeRule(rule: JiraRule): boolean {
  const isOfOneField = !parameterOf(rule, 'fieldsRequired').includes(',');
  return requiresFields(rule) && isOfOneField && ownMessage.test(parameterOf(rule, 'errorMessage'));
}

export function requiresFields(rule: JiraRule | Rule): boolean {
  return rule.ruleKey === 'system:validate-field-value' && parameterOf(rule, 'ruleType') === 'fieldRequired';
}

/** A rule of Jira may ask for several fields. */
export function requiresField(rule: JiraRule, fieldId: string): boolean {
  return (
    requiresFields(rule) &&
    parameterOf(rule, 'fieldsRequired')
      .split(',')
      .some((id) => id.trim() === fieldId)
  );
}
