import type { Clause, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import { badRequest } from '../errors';
import type { Issue } from '../model';
import { compileHistory } from './compile-history';
import type { SearchFields } from './find-field';
import { resolveIds, resolveMoments, resolveNumbers, flattenOperand } from './operands';
import type { SearchContext } from './search-context';
import { operatorsOf, type EntityField, type MomentField, type NumberField, type SearchField, type TextField } from './search-field';
import { textMatcher } from './text-match';

export type Predicate = (issue: Issue) => boolean;

/** A clause as a test of an issue. `NOT` is carried down to the operators, so that a negation never matches an empty field. */
export function compileClause(clause: Clause, fields: SearchFields, context: SearchContext, isNegated: boolean): Predicate {
  if (clause.clauseType === 'not') return compileClause(clause.clause, fields, context, !isNegated);
  if (clause.clauseType === 'terminal') return compileTerminal(clause, fields, context, isNegated);
  const tests = clause.clauses.map((inner) => compileClause(inner, fields, context, isNegated));
  const all = (clause.operator.value === 'and') !== isNegated;
  return all ? (issue) => tests.every((test) => test(issue)) : (issue) => tests.some((test) => test(issue));
}

const negations: Readonly<Record<OperatorValue, OperatorValue>> = {
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
  changed: 'changed',
};

export const unknownField = (name: string) => badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);

function compileTerminal(clause: TerminalClause, fields: SearchFields, context: SearchContext, isNegated: boolean): Predicate {
  const field = clause.field.properties && clause.field.properties.length > 0 ? undefined : fields.find(clause.field.value);
  if (!field) throw unknownField(clause.field.value);
  const written = clause.operator ? clause.operator.value : '=';
  if (written.startsWith('was') || written === 'changed') return compileHistory(clause, field, context, isNegated);
  const operator = isNegated ? negations[written] : written;
  if (!operatorsOf(field).includes(operator))
    throw badRequest(`The operator '${operator}' is not supported by the '${clause.field.value}' field.`);
  return compileByKind(clause, field, operator, context);
}

function compileByKind(clause: TerminalClause, field: SearchField, operator: OperatorValue, context: SearchContext): Predicate {
  if (field.kind === 'entity') return compileEntity(field, operator, resolveIds(clause.operand, field, context), context);
  if (field.kind === 'text') return compileText(field, operator, clause);
  const values = field.kind === 'moment' ? resolveMoments(clause.operand, field.name, context) : resolveNumbers(clause.operand, field.name);
  return compileOrdered(field, operator, values);
}

const isNegative = (operator: OperatorValue) => operator === '!=' || operator === 'not in' || operator === 'is not' || operator === '!~';

function compileEntity(field: EntityField, operator: OperatorValue, ids: readonly (string | null)[], context: SearchContext): Predicate {
  if (['<', '>', '<=', '>='].includes(operator)) return compileKeyOrder(field, operator, ids, context);
  const wanted = new Set(ids);
  const wantsEmpty = wanted.has(null);
  const negative = isNegative(operator);
  return (issue) => {
    const value = field.read(issue);
    if (value === null || (typeof value !== 'string' && value.length === 0)) return negative ? false : wantsEmpty;
    const isFound = typeof value === 'string' ? wanted.has(value) : value.some((one) => wanted.has(one));
    return isFound !== negative;
  };
}

function compileKeyOrder(field: EntityField, operator: OperatorValue, ids: readonly (string | null)[], { jira }: SearchContext): Predicate {
  const bound = jira.state.issues.get(ids[0] ?? '');
  const boundKey = bound ? String(field.sortKey(bound)) : '';
  return (issue) => issue.projectId === bound?.projectId && compare(operator, String(field.sortKey(issue)), boundKey);
}

function compileOrdered(field: MomentField | NumberField, operator: OperatorValue, values: readonly (number | null)[]): Predicate {
  const [bound = null] = values;
  const negative = isNegative(operator);
  const wanted = new Set(values);
  if (!['<', '>', '<=', '>='].includes(operator)) {
    return (issue) => {
      const value = field.read(issue);
      if (value === null) return negative ? false : wanted.has(null);
      return wanted.has(value) !== negative;
    };
  }
  if (bound === null)
    throw badRequest(`The operator '${operator}' does not support searching for empty values for the field '${field.name}'.`);
  return (issue) => {
    const value = field.read(issue);
    return value !== null && compare(operator, value, bound);
  };
}

function compare<Value extends number | string>(operator: OperatorValue, left: Value, right: Value): boolean {
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

function compileText(field: TextField, operator: OperatorValue, clause: TerminalClause): Predicate {
  const operands = flattenOperand(clause.operand);
  const isEmptySearch = operands.some(({ operandType }) => operandType === 'keyword');
  if (operator === 'is' || operator === 'is not' || isEmptySearch) {
    const wantsEmpty = !isNegative(operator);
    return (issue) => (field.read(issue).trim() === '') === wantsEmpty;
  }
  const [operand] = operands;
  if (operand?.operandType !== 'value') throw badRequest(`The field '${field.name}' needs a text to search for.`);
  const matches = textMatcher(operand.value);
  const negative = isNegative(operator);
  return (issue) => {
    const text = field.read(issue);
    return text.trim() !== '' && matches(text) !== negative;
  };
}
