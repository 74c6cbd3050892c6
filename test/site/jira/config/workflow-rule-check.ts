import type { JiraState } from '../model';
import { fieldValidations, ruleDefinitions, type RuleDefinition } from './workflow-rules';
import type { RulePayload } from './workflow-payload';

/** What is wrong with a rule, in words; nothing if it can stand. */
export function checkRule(state: JiraState, ruleType: RuleDefinition['ruleType'], rule: RulePayload): string[] {
  const definition = ruleDefinitions.find(({ ruleKey }) => ruleKey === rule.ruleKey);
  if (!definition || definition.ruleType !== ruleType) return [`Rule '${rule.ruleKey}' is not a known ${ruleType.toLowerCase()}.`];
  const { parameters } = rule;
  const known = new Set([...definition.required, ...definition.optional]);
  const needed = [
    ...definition.required,
    ...(rule.ruleKey === 'system:validate-field-value' ? (fieldValidations[parameters['ruleType'] ?? ''] ?? []) : []),
  ];
  return [
    ...Object.keys(parameters).flatMap((name) => (known.has(name) ? [] : [`Rule '${rule.ruleKey}' has no parameter '${name}'.`])),
    ...needed.flatMap((name) => ((parameters[name] ?? '') === '' ? [`Rule '${rule.ruleKey}' needs the parameter '${name}'.`] : [])),
    ...checkValues(state, rule),
  ];
}

function checkValues(state: JiraState, { ruleKey, parameters }: RulePayload): string[] {
  if (ruleKey === 'system:validate-field-value') return checkFieldValidation(state, parameters);
  if (ruleKey.startsWith('forge:')) return checkForgeRule(state, parameters);
  if (ruleKey === 'system:check-field-value') return missingFields(state, [parameters['fieldId'] ?? '']);
  if (ruleKey === 'system:update-field') return missingFields(state, [parameters['field'] ?? '']);
  if (ruleKey === 'system:transition-screen') {
    const screenId = parameters['screenId'] ?? '';
    return state.screens.has(screenId) ? [] : [`Screen '${screenId}' does not exist.`];
  }
  return [];
}

function checkFieldValidation(state: JiraState, parameters: RulePayload['parameters']): string[] {
  const ruleType = parameters['ruleType'] ?? '';
  if (!Object.hasOwn(fieldValidations, ruleType)) return [`'${ruleType}' is not a known ruleType of system:validate-field-value.`];
  const single = ['fieldKey', 'date1FieldKey', 'date2FieldKey'].flatMap((name) => parameters[name] ?? []);
  return missingFields(state, [...(parameters['fieldsRequired'] ?? '').split(',').filter((id) => id !== ''), ...single]);
}

/** A Forge rule names its module by ARI; a config, if any, is JSON. */
function checkForgeRule(state: JiraState, parameters: RulePayload['parameters']): string[] {
  const key = parameters['key'] ?? '';
  const known = [...state.forgeValidators.values()].some(({ ari }) => ari === key);
  const missing = known ? [] : [`The Forge module '${key}' is not installed.`];
  return isJson(parameters['config'] ?? '{}') ? missing : [...missing, `The config of the Forge module '${key}' is no JSON.`];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const missingFields = (state: JiraState, ids: readonly string[]) =>
  ids.flatMap((id) => (state.fields.has(id.trim()) ? [] : [`Field '${id}' does not exist.`]));
