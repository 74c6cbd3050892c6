import type { Rule } from '../../workflow-model';

/** Every parameter of a workflow rule is a string; lists are joined by commas. */
export const listParameterOf = (rule: Rule, name: string): string[] =>
  (rule.parameters[name] ?? '').split(',').flatMap((item) => item.trim() || []);

export const isOn = (rule: Rule, name: string): boolean => rule.parameters[name] === 'true';
