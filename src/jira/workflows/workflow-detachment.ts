import { z } from 'zod';
import type { DetachedTransition } from '../../domain/set-up/detachment';
import { isOwnModule } from '../../forge/own-modules';
import type { JiraRule, JiraTransition, JiraWorkflow } from './jira-workflow';
import { isOwnForgeRule, parameterOf, requiresFields } from './workflow-comparison/own-rules';
import { validatorKeys, validatorNames } from './workflow-rules';

const isOwn = (rule: JiraRule) => isOwnForgeRule(rule, isOwnModule);

/** The rules of the app in a workflow. It brings validators only: it has no conditions and no post functions. */
export function ownRulesOf({ transitions }: JiraWorkflow): readonly JiraRule[] {
  return transitions.flatMap(({ validators }) => (validators ?? []).filter(isOwn));
}

/** A workflow without the rules of the app; all else stays as it is. */
export function withoutOwnRules(workflow: JiraWorkflow): JiraWorkflow {
  const transitions = workflow.transitions.map((transition) => ({
    ...transition,
    ...(transition.validators ? { validators: transition.validators.filter((rule) => !isOwn(rule)) } : {}),
  }));
  return { ...workflow, transitions };
}

/** The transitions that lose a rule and stay in the workflow as it is `after`, with what each loses and keeps. */
export function toDetachedTransitions(
  { transitions }: JiraWorkflow,
  after: JiraWorkflow,
  fieldNames: ReadonlyMap<string, string>,
): readonly DetachedTransition[] {
  return transitions.flatMap((transition) => {
    const stays = after.transitions.find(({ id }) => id === transition.id);
    return stays !== undefined && transition.validators?.some(isOwn) ? [toDetached(transition, stays, fieldNames)] : [];
  });
}

function toDetached(
  { name, validators }: JiraTransition,
  after: JiraTransition,
  fieldNames: ReadonlyMap<string, string>,
): DetachedTransition {
  const rules = validators ?? [];
  const asked = (after.validators ?? []).filter(requiresFields).flatMap((rule) => parameterOf(rule, 'fieldsRequired').split(','));
  return {
    name,
    removed: [...new Set(rules.filter(isOwn).map(sayRule))],
    stillAsked: asked.map((id) => fieldNames.get(id.trim()) ?? id.trim()),
  };
}

const configSchema = z.object({ message: z.string() });

/** What a rule of the app asks for: in its own words where it has some, else under the name that it has in Jira. */
function sayRule(rule: JiraRule): string {
  const module = parameterOf(rule, 'key').split('/').at(-1) ?? '';
  const key = validatorKeys.find((candidate) => candidate === module);
  return findMessage(parameterOf(rule, 'config')) ?? (key === undefined ? module : validatorNames[key]);
}

function findMessage(config: string): string | null {
  try {
    return configSchema.safeParse(JSON.parse(config)).data?.message.replace(/\.$/, '') ?? null;
  } catch {
    // A config that is no JSON has no words.
    return null;
  }
}

/** How many rules of any kind a workflow has beside those of the app. */
export function countKeptRules({ transitions }: JiraWorkflow): number {
  const rules = transitions.flatMap(({ validators, conditions, actions }) => [
    ...(validators ?? []).filter((rule) => !isOwn(rule)),
    ...(conditions?.conditions ?? []),
    ...(Array.isArray(actions) ? (actions as readonly unknown[]) : []),
  ]);
  return rules.length;
}
