import type { JiraState } from '../model';
import type { ForgeValidator, ProjectManagement } from '../workflow-model';
import { fieldValidations, ruleDefinitions, type RuleDefinition } from './workflow-rules';
import type { RulePayload } from './workflow-payload';

/** The site that a rule is to stand on, and who manages the projects of its workflow. */
export interface RuleCheck {
  readonly state: JiraState;
  readonly management: ProjectManagement;
}

/** What is wrong with a rule, in words; nothing if it can stand. */
export function checkRule(ground: RuleCheck, ruleType: RuleDefinition['ruleType'], rule: RulePayload): string[] {
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
    ...checkValues(ground, rule),
  ];
}

function checkValues(ground: RuleCheck, { ruleKey, parameters }: RulePayload): string[] {
  const { state } = ground;
  if (ruleKey === 'system:validate-field-value') return checkFieldValidation(state, parameters);
  if (ruleKey.startsWith('forge:')) return checkForgeRule(ground, parameters);
  if (Object.hasOwn(statusParameters, ruleKey)) return missingStatuses(state, statusParameters[ruleKey] ?? [], parameters);
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
  const dates = ['date1FieldKey', 'date2FieldKey'].flatMap((name) => parameters[name] ?? []);
  const single = ['fieldKey', 'date1FieldKey', 'date2FieldKey'].flatMap((name) => parameters[name] ?? []);
  return [
    ...missingFields(state, [...(parameters['fieldsRequired'] ?? '').split(',').filter((id) => id !== ''), ...single]),
    ...dates.flatMap((id) => (isDateField(state, id) ? [] : [`Field '${id}' is not a date.`])),
    ...Object.entries(allowedValues).flatMap(([name, pattern]) => {
      const value = parameters[name] ?? '';
      return value === '' || pattern.test(value) ? [] : [`'${value}' is not a value of ${name} in system:validate-field-value.`];
    }),
  ];
}

/** What a parameter of `system:validate-field-value` may say. */
const allowedValues: Readonly<Record<string, RegExp>> = {
  conditionSelected: /^(>=?|<=?|=|!=)$/,
  includeTime: /^(true|false)$/,
  ignoreContext: /^(true|false)$/,
  numberOfDays: /^\d+$/,
};

function isDateField(state: JiraState, id: string): boolean {
  const type = state.fields.get(id)?.schema['type'];
  return type === undefined || type === 'date' || type === 'datetime';
}

/** Where rules name statuses; references of statuses that are still to come do not count. */
const statusParameters: Readonly<Record<string, readonly string[]>> = {
  'system:separation-of-duties': ['fromStatusId', 'toStatusId'],
  'system:previous-status-condition': ['previousStatusIds'],
  'system:previous-status-validator': ['previousStatusIds'],
  'system:parent-or-child-blocking-condition': ['statusIds'],
  'system:parent-or-child-blocking-validator': ['statusIds'],
};

function missingStatuses(state: JiraState, names: readonly string[], parameters: RulePayload['parameters']): string[] {
  const ids = names.flatMap((name) => (parameters[name] ?? '').split(',')).map((id) => id.trim());
  return ids.flatMap((id) => (id === '' || state.statuses.has(id) ? [] : [`Status '${id}' does not exist.`]));
}

/** A Forge rule names its module by ARI; a config, if any, is JSON. */
function checkForgeRule({ state, management }: RuleCheck, parameters: RulePayload['parameters']): string[] {
  const key = parameters['key'] ?? '';
  const module = [...state.forgeValidators.values()].find(({ ari }) => ari === key);
  const missing = checkModule(module, key, management);
  return isJson(parameters['config'] ?? '{}') ? missing : [...missing, `The config of the Forge module '${key}' is no JSON.`];
}

function checkModule(module: ForgeValidator | undefined, key: string, management: ProjectManagement): string[] {
  if (!module) return [`The Forge module '${key}' is not installed.`];
  if (module.projectTypes.includes(management)) return [];
  return [`The Forge module '${key}' is not for workflows of ${management} projects.`];
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
