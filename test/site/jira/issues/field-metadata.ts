import { fieldInPlace, type FieldPlace } from '../config/field-context';
import { priorities, resolutions } from '../config/priorities';
import type { Jira } from '../jira';
import type { Field } from '../model';
import type { Transition } from '../workflow-model';
import { printOption } from './fields/print-field';
import { printPriority, printResolution, printSecurityLevel } from './reference-json';
import { listParameterOf } from './workflow/rule-parameters';

/** What a form needs to know of one field. */
export function printFieldMetadata(jira: Jira, field: Field, isRequired: (fieldId: string) => boolean): Record<string, unknown> {
  const allowedValues = allowedValuesOf(jira, field);
  return {
    required: isRequired(field.id),
    schema: { ...field.schema, type: field.schema['type'] ?? 'string' },
    name: field.name,
    key: field.id,
    operations: operationsOf(field),
    hasDefaultValue: field.id === 'priority',
    ...(allowedValues !== null && { allowedValues }),
    ...(field.schema['type'] === 'user' && { autoCompleteUrl: `${jira.kernel.baseUrl}/rest/api/3/user/search?query=` }),
  };
}

function operationsOf(field: Field): string[] {
  return field.schema['type'] === 'array' && field.kind !== 'forge-strings' ? ['add', 'set', 'remove'] : ['set'];
}

function allowedValuesOf(jira: Jira, field: Field): unknown[] | null {
  if (field.id === 'priority') return priorities.map(({ id }) => printPriority(jira, id));
  if (field.id === 'resolution') return resolutions.map(({ id }) => printResolution(jira, id));
  if (field.id === 'security') return [...jira.state.securityLevels.keys()].map((id) => printSecurityLevel(jira, id));
  if (field.kind !== 'option' && field.kind !== 'options') return null;
  return field.options.filter((option) => !option.disabled).map((option) => printOption(jira, field, option.id));
}

/** Fields of a screen that a person may set: neither what no context lets be there, nor what an app keeps read-only. */
export function offeredFields(jira: Jira, fieldIds: Iterable<string>, place: FieldPlace): Field[] {
  return [...fieldIds].flatMap((fieldId) => {
    const field = jira.state.fields.get(fieldId);
    return field === undefined || field.forge?.readOnly === true ? [] : (fieldInPlace(field, place) ?? []);
  });
}

export function printFieldMap(jira: Jira, fields: readonly Field[], isRequired: (fieldId: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.id, printFieldMetadata(jira, field, isRequired)]));
}

/** Fields that the transition's own rules ask for. */
export function requiredFieldIds(transition: Transition): Set<string> {
  return new Set(
    transition.validators
      .filter((rule) => rule.parameters['ruleType'] === 'fieldRequired')
      .flatMap((rule) => listParameterOf(rule, 'fieldsRequired')),
  );
}
