import type { JiraRule } from '../jira-workflow';
import type { Ask, Rule } from '../workflow-rules';
import { findRule, isAsWanted } from './match-rule';
import { isOwnForgeRule, isOwnNativeRule, type IsOwnModule } from './own-rules';
import { labelOf } from './rule-words';

/** What is there, brought up to date, and how it differs from before in words. */
export interface Merged<Value> {
  readonly value: Value;
  readonly changes: readonly string[];
}

/** The rules of a transition: those of the app as they should be, those of anybody else as they are, in their order. */
export function mergeRules(rules: readonly JiraRule[], asks: readonly Ask[], isOwnModule: IsOwnModule): Merged<readonly JiraRule[]> {
  const found = asks.map((ask) => ({ ...ask, present: findRule(ask.rule, rules, isOwnModule) }));
  const askOf = (rule: JiraRule) => found.find(({ present }) => present === rule);
  const kept: JiraRule[] = [];
  const changes: string[] = [];
  for (const rule of rules) {
    const ask = askOf(rule);
    if (ask !== undefined && !isAsWanted(rule, ask.rule)) {
      kept.push(updated(rule, ask.rule));
      changes.push(`updates “${ask.label}”`);
    } else if (ask !== undefined || !isOwn(rule, isOwnModule)) kept.push(rule);
    else changes.push(`removes “${labelOf(rule)}”, which this version does not ask for`);
  }
  const missing = found.filter(({ present }) => present === undefined);
  return {
    value: [...kept, ...missing.map(({ rule }) => ({ ...rule }))],
    changes: [...new Set([...missing.map(({ label }) => `adds “${label}”`), ...changes])],
  };
}

function isOwn(rule: JiraRule, isOwnModule: IsOwnModule): boolean {
  return isOwnForgeRule(rule, isOwnModule) || isOwnNativeRule(rule);
}

/** Jira knows the rule by its id, and may have noted more about it. */
function updated(rule: JiraRule, { parameters }: Rule): JiraRule {
  return { ...rule, parameters: { ...rule.parameters, ...parameters } };
}
