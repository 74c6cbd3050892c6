import { parse, type Program, type Statement } from 'acorn';
import type { Environment } from './environment';
import { evaluateNode } from './evaluate-node';
import { ExpressionError } from './expression-error';
import { createScope, type Scope } from './scope';

/**
 * Evaluates a Jira expression: the last of its statements gives the value.
 * @see https://developer.atlassian.com/cloud/jira/software/jira-expressions/
 */
export function evaluateExpression(source: string, scope: Record<string, unknown>, environment: Environment): unknown {
  const program = read(source);
  const variables = createScope(scope, environment);
  let value: unknown = null;
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' || statement.type.startsWith('Export')) throw unsupported(statement.type, statement.start);
    value = run(statement as Statement, variables);
  }
  return value;
}

function read(source: string): Program {
  try {
    return parse(source, { ecmaVersion: 2022, sourceType: 'script' });
  } catch (error) {
    const position = error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
    throw new ExpressionError(error instanceof Error ? error.message : 'The expression cannot be read.', position);
  }
}

function run(statement: Statement, scope: Scope): unknown {
  if (statement.type === 'EmptyStatement') return null;
  if (statement.type === 'ExpressionStatement') return evaluateNode(statement.expression, scope);
  if (statement.type === 'VariableDeclaration' && statement.kind !== 'var') {
    for (const { id, init, start } of statement.declarations) {
      if (id.type !== 'Identifier' || !init) throw unsupported('a declaration without a name and a value', start);
      scope.define(id.name, evaluateNode(init, scope));
    }
    return null;
  }
  throw unsupported(statement.type, statement.start);
}

const unsupported = (what: string, position: number) => new ExpressionError(`Jira expressions do not support ${what}.`, position);
