import type { JiraRule } from '../jira-workflow';
import { validatorNames } from '../workflow-rules';
import { isOwnNativeRule, parameterOf } from './own-rules';

/** What a rule of the app asks for, in words, from the rule alone: the gate that it stood for may be gone. */
export function labelOf(rule: JiraRule): string {
  if (isOwnNativeRule(rule)) return subjectOf(parameterOf(rule, 'errorMessage'));
  const message = /"message":"([^"]*)"/.exec(parameterOf(rule, 'config'))?.[1];
  if (message !== undefined) return subjectOf(message);
  const moduleKey = parameterOf(rule, 'key').split('/').at(-1) ?? '';
  return Object.entries(validatorNames).find(([key]) => key === moduleKey)?.[1] ?? moduleKey;
}

/** Messages begin with what they are about: "Metric: write it down …". */
function subjectOf(message: string): string {
  return message.split(': ')[0] ?? message;
}
