import { z } from 'zod';
import type { JiraRule, JiraTransition } from '../jira-workflow';
import type { Rule } from '../workflow-rules';
import { parameterOf } from './own-rules';

type Conditions = NonNullable<JiraTransition['conditions']>;

const groupSchema = z.looseObject({
  operation: z.string().default('ALL'),
  conditions: z
    .array(z.looseObject({ ruleKey: z.string().default(''), parameters: z.record(z.string(), z.unknown()).nullish() }))
    .nullish(),
  conditionGroups: z.array(z.unknown()).nullish(),
});

/** Conditions that hold what they held, and the wanted one; `null` when they hold it already. */
export function withCondition(present: JiraTransition['conditions'], wanted: Rule): Conditions | null {
  if (present === null || present === undefined) return allOf([{ ...wanted }], []);
  if (holds(present, wanted)) return null;
  // In a group of which any is enough, one more would only open the way wider.
  if (present.operation !== 'ALL') return allOf([{ ...wanted }], [present]);
  return { ...present, conditions: [...(present.conditions ?? []), { ...wanted }] };
}

function allOf(conditions: readonly JiraRule[], conditionGroups: readonly unknown[]): Conditions {
  return { operation: 'ALL', conditions: [...conditions], conditionGroups: [...conditionGroups] };
}

/** Whether the wanted condition must be met, whatever else is there. */
function holds(group: unknown, wanted: Rule): boolean {
  const parsed = groupSchema.safeParse(group);
  if (!parsed.success) return false;
  const { operation, conditions, conditionGroups } = parsed.data;
  const parts = [
    ...(conditions ?? []).map((rule) => isSame(rule, wanted)),
    ...(conditionGroups ?? []).map((inner) => holds(inner, wanted)),
  ];
  return operation === 'ALL' ? parts.some(Boolean) : parts.length > 0 && parts.every(Boolean);
}

function isSame(rule: JiraRule, wanted: Rule): boolean {
  if (rule.ruleKey !== wanted.ruleKey || parameterOf(rule, 'not') === 'true') return false;
  return Object.entries(wanted.parameters).every(([name, value]) => parameterOf(rule, name) === value);
}
