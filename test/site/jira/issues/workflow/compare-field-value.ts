import type { Jira } from '../../jira';
import type { Field, Issue } from '../../model';
import type { Rule } from '../../workflow-model';
import { toHistoryValue } from '../fields/display-text';
import { isEmpty, readStored } from '../fields/stored-values';

/** `system:check-field-value`: the field's value against one or several, as texts, numbers, days or option ids. */
export function compareFieldValue(jira: Jira, issue: Issue, rule: Rule): boolean {
  const field = jira.state.fields.get(rule.parameters['fieldId'] ?? '');
  if (field === undefined) return false;
  const comparator = rule.parameters['comparator'] ?? '=';
  const expected = expectedValues(rule.parameters['fieldValue'] ?? '');
  const actual = actualValue(jira, field, readStored(issue, field.id), rule.parameters['comparisonType']);
  if (comparator === '=' || comparator === '==') return actual !== null && expected.some((value) => isEqual(value, actual, rule));
  if (comparator === '!=') return actual === null || expected.every((value) => !isEqual(value, actual, rule));
  return actual !== null && expected.some((value) => holds(comparator, toNumber(actual), toNumber(value)));
}

/** Written as a JSON list in practice, as a bare value at times. */
function expectedValues(source: string): string[] {
  try {
    const parsed: unknown = JSON.parse(source);
    return (Array.isArray(parsed) ? parsed : [parsed]).map(String);
  } catch {
    return [source];
  }
}

function actualValue(jira: Jira, field: Field, value: unknown, comparisonType: string | undefined): string | null {
  if (isEmpty(value)) return null;
  const { id, text } = toHistoryValue(jira, field, value);
  if (comparisonType === 'OPTIONID' || comparisonType?.startsWith('DATE') === true) return id ?? text;
  return text ?? id;
}

function isEqual(expected: string, actual: string, rule: Rule): boolean {
  if (rule.parameters['comparisonType'] === 'NUMBER') return Number(expected) === Number(actual);
  return expected === actual;
}

/** Numbers compare as numbers, everything else as instants. */
function toNumber(value: string): number {
  const number = Number(value);
  return Number.isNaN(number) ? Date.parse(value) : number;
}

export function holds(comparator: string, left: number, right: number): boolean {
  switch (comparator) {
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '!=':
      return left !== right;
    default:
      return left === right;
  }
}
