import type { Person } from '../../../kernel/people';
import { fieldInPlace } from '../../config/field-context';
import type { Jira } from '../../jira';
import type { Field, Issue } from '../../model';
import type { Rule } from '../../workflow-model';
import { toHistoryValue } from '../fields/display-text';
import { isEmpty, isSameValue, readStored } from '../fields/stored-values';
import { holds } from './compare-field-value';
import { isOn, listParameterOf } from './rule-parameters';

export interface FieldValuePlace {
  readonly jira: Jira;
  readonly issue: Issue;
  readonly draft: Issue;
  readonly actor: Person;
}

const millisecondsOfADay = 86_400_000;

/** `system:validate-field-value`: one rule with six types. */
export function checkFieldValue(place: FieldValuePlace, rule: Rule): string | null {
  const check = checks[rule.parameters['ruleType'] ?? ''];
  if (check === undefined) return `The rule type '${rule.parameters['ruleType'] ?? ''}' is not supported.`;
  const refusal = check(place, rule);
  return refusal === null ? null : rule.parameters['errorMessage'] || refusal;
}

type Check = (place: FieldValuePlace, rule: Rule) => string | null;

const nameOf = (jira: Jira, fieldId: string) => jira.state.fields.get(fieldId)?.name ?? fieldId;

function checkRequired({ jira, draft }: FieldValuePlace, rule: Rule): string | null {
  const missing = listParameterOf(rule, 'fieldsRequired').filter(
    (fieldId) => isAsked(jira, draft, rule, fieldId) && isMissing(draft, fieldId),
  );
  if (missing.length === 0) return null;
  return missing.map((fieldId) => `${nameOf(jira, fieldId)} is required.`).join(' ');
}

/** With `ignoreContext` a field that has no context for the issue is not asked for: nobody could fill it in. */
function isAsked({ state }: Jira, draft: Issue, rule: Rule, fieldId: string): boolean {
  const field = state.fields.get(fieldId);
  return !isOn(rule, 'ignoreContext') || field === undefined || fieldInPlace(field, draft) !== null;
}

function isMissing(draft: Issue, fieldId: string): boolean {
  if (fieldId === 'attachment') return draft.attachments.length === 0;
  if (fieldId === 'comment') return draft.comments.length === 0;
  return isEmpty(readStored(draft, fieldId));
}

function checkChanged({ jira, issue, draft, actor }: FieldValuePlace, rule: Rule): string | null {
  const fieldId = rule.parameters['fieldKey'] ?? '';
  const isExempt = listParameterOf(rule, 'groupsExemptFromValidation').some((name) => actor.groups.some((group) => group === name));
  if (isExempt || !isSameValue(readStored(issue, fieldId), readStored(draft, fieldId))) return null;
  return `Field ${nameOf(jira, fieldId)} has not been modified during the transition.`;
}

function checkSingle({ jira, draft }: FieldValuePlace, rule: Rule): string | null {
  const fieldId = rule.parameters['fieldKey'] ?? '';
  const value = readStored(draft, fieldId);
  const count = Array.isArray(value) ? value.length : Number(!isEmpty(value));
  if (count === 1 || (isOn(rule, 'excludeSubtasks') && draft.parentId !== null)) return null;
  return `${nameOf(jira, fieldId)} must have a single value.`;
}

function checkPattern({ jira, draft }: FieldValuePlace, rule: Rule): string | null {
  const fieldId = rule.parameters['fieldKey'] ?? '';
  const field = jira.state.fields.get(fieldId);
  const text = field === undefined ? '' : textOf(jira, field, readStored(draft, fieldId));
  return isMatch(rule.parameters['regexp'] ?? '', text) ? null : `${nameOf(jira, fieldId)} does not match the expected pattern.`;
}

function textOf(jira: Jira, field: Field, value: unknown): string {
  return isEmpty(value) ? '' : (toHistoryValue(jira, field, value).text ?? '');
}

function isMatch(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}

/**
 * An empty date passes: the rules that this one replaced compared only where both were set, and asked for a date only where the field
 * is required anyway. Whoever needs the dates asks for them by `fieldRequired` besides.
 */
function checkDateOrder({ jira, draft }: FieldValuePlace, rule: Rule): string | null {
  const { date1FieldKey = '', date2FieldKey = '', conditionSelected = '=' } = rule.parameters;
  const [first, second] = [instantOf(draft, date1FieldKey, rule), instantOf(draft, date2FieldKey, rule)];
  if (first === null || second === null || holds(conditionSelected, first, second)) return null;
  return `${nameOf(jira, date1FieldKey)} must be ${conditionSelected} ${nameOf(jira, date2FieldKey)}.`;
}

/** From the reference date to so many days after it, both included. An empty date passes here too. */
function checkDateWindow({ jira, draft }: FieldValuePlace, rule: Rule): string | null {
  const { date1FieldKey = '', date2FieldKey = '', numberOfDays = '0' } = rule.parameters;
  const [first, second] = [instantOf(draft, date1FieldKey, rule), instantOf(draft, date2FieldKey, rule)];
  if (first === null || second === null) return null;
  const distance = (first - second) / millisecondsOfADay;
  if (distance >= 0 && distance <= Number(numberOfDays)) return null;
  return `${nameOf(jira, date1FieldKey)} must be within ${numberOfDays} days after ${nameOf(jira, date2FieldKey)}.`;
}

/** Times count only where the rule says so. */
function instantOf(draft: Issue, fieldId: string, rule: Rule): number | null {
  const value = fieldId === 'created' ? new Date(draft.created).toISOString() : readStored(draft, fieldId);
  if (typeof value !== 'string') return null;
  const instant = Date.parse(isOn(rule, 'includeTime') ? value : value.slice(0, 10));
  return Number.isNaN(instant) ? null : instant;
}

const checks: Readonly<Record<string, Check>> = {
  fieldRequired: checkRequired,
  fieldChanged: checkChanged,
  fieldHasSingleValue: checkSingle,
  fieldMatchesRegularExpression: checkPattern,
  dateFieldComparison: checkDateOrder,
  windowDateComparison: checkDateWindow,
};
