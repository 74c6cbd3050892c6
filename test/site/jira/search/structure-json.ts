import type { Clause, Operand, Query, TerminalClause } from '@atlaskit/jql-ast';

/** A query's tree as `POST /jql/parse` shows it. */
export function toStructureJson({ where, orderBy }: Query): Record<string, unknown> {
  return {
    ...(where && { where: toClauseJson(where) }),
    ...(orderBy && {
      orderBy: {
        fields: orderBy.fields.map(({ field, direction }) => ({
          field: { name: field.value },
          ...(direction && { direction: direction.value.toLowerCase() }),
        })),
      },
    }),
  };
}

function toClauseJson(clause: Clause): Record<string, unknown> {
  if (clause.clauseType === 'not') return { clauses: [toClauseJson(clause.clause)], operator: 'not' };
  if (clause.clauseType === 'compound') return { clauses: clause.clauses.map(toClauseJson), operator: clause.operator.value };
  return toTerminalJson(clause);
}

function toTerminalJson({ field, operator, operand, predicates }: TerminalClause): Record<string, unknown> {
  const written = operator ? operator.value : '=';
  return {
    field: { name: field.value },
    operator: written,
    ...(operand && { operand: toOperandJson(operand) }),
    ...((written.startsWith('was') || written === 'changed') && {
      predicates: predicates.map((predicate) => ({
        operator: predicate.operator.value,
        ...(predicate.operand && { operand: toOperandJson(predicate.operand) }),
      })),
    }),
  };
}

function toOperandJson(operand: Operand): Record<string, unknown> {
  switch (operand.operandType) {
    case 'list':
      return { values: operand.values.map(toOperandJson) };
    case 'function':
      return { function: operand.function.value, arguments: operand.arguments.map(({ value }) => value) };
    case 'keyword':
      return { keyword: 'empty' };
    default:
      return { value: operand.value };
  }
}
