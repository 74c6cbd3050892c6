import type {
  ArrowFunctionExpression,
  CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  Property,
  SpreadElement,
  Super,
  UnaryExpression,
} from 'acorn';
import { construct } from './constructors';
import { ExpressionError } from './expression-error';
import { functions } from './functions';
import { findMethod, readMember } from './members';
import { binary, isTruthy, typeName, unary } from './operators';
import type { Scope } from './scope';

const maximumSteps = 100_000;

/** The value that ends an optional chain (`a?.b.c`) early. */
const chainEnded = Symbol('chain ended');

export function evaluateNode(node: Expression | Super | SpreadElement, scope: Scope): unknown {
  if (scope.step() > maximumSteps) throw new ExpressionError('The expression takes too many steps.', node.start);
  switch (node.type) {
    case 'Literal':
      return literal(node.value, node.start);
    case 'TemplateLiteral':
      return node.quasis.map((quasi, index) => (quasi.value.cooked ?? '') + interpolation(node.expressions[index], scope)).join('');
    case 'Identifier':
      return identifier(node.name, node.start, scope);
    case 'ArrayExpression':
      return node.elements.flatMap((element) =>
        element?.type === 'SpreadElement' ? list(element, scope) : [element ? evaluateNode(element, scope) : null],
      );
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map((property) => entry(property, scope)));
    case 'UnaryExpression':
      return unaryOf(node, scope);
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') throw unsupported(node.left.type, node.start);
      return binary(node.operator, evaluateNode(node.left, scope), evaluateNode(node.right, scope), node.start);
    case 'LogicalExpression':
      return logical(node.operator, node.left, node.right, scope);
    case 'ConditionalExpression':
      return evaluateNode(isTruthy(evaluateNode(node.test, scope)) ? node.consequent : node.alternate, scope);
    case 'ArrowFunctionExpression':
      return arrow(node, scope);
    case 'ParenthesizedExpression':
      return evaluateNode(node.expression, scope);
    case 'ChainExpression':
      return endChain(evaluateNode(node.expression, scope));
    case 'MemberExpression':
      return member(node, scope);
    case 'CallExpression':
      return call(node, scope);
    case 'NewExpression':
      return constructOf(node, scope);
    default:
      throw unsupported(node.type, node.start);
  }
}

/** `typeof project != 'undefined'` is how an expression asks whether it was given a project. */
function unaryOf({ operator, argument, start }: UnaryExpression, scope: Scope): unknown {
  if (operator === 'typeof' && argument.type === 'Identifier' && !scope.has(argument.name)) return 'undefined';
  return unary(operator, evaluateNode(argument, scope), start);
}

const unsupported = (what: string, position: number) => new ExpressionError(`Jira expressions do not support ${what}.`, position);
const endChain = (value: unknown) => (value === chainEnded ? null : value);

function literal(value: unknown, position: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw unsupported('this literal', position);
}

function interpolation(node: Expression | undefined, scope: Scope): string {
  return node ? String(binary('+', '', evaluateNode(node, scope), node.start)) : '';
}

function identifier(name: string, position: number, scope: Scope): unknown {
  if (name === 'undefined') return null;
  if (scope.has(name)) return scope.read(name);
  if (functions.has(name)) return functions.get(name);
  throw new ExpressionError(`Unrecognized variable \`${name}\`.`, position);
}

function list(node: SpreadElement, scope: Scope): readonly unknown[] {
  const values = evaluateNode(node.argument, scope);
  if (Array.isArray(values)) return values;
  throw new ExpressionError(`Only a list can be spread, and this is ${typeName(values)}.`, node.start);
}

function entry(property: Property | SpreadElement, scope: Scope): [string, unknown] {
  if (property.type === 'SpreadElement' || property.computed) throw unsupported('computed keys and spread in a map', property.start);
  const { key } = property;
  if (key.type === 'Identifier') return [key.name, evaluateNode(property.value, scope)];
  if (key.type === 'Literal' && typeof key.value === 'string') return [key.value, evaluateNode(property.value, scope)];
  throw unsupported(`a ${key.type} as key`, key.start);
}

function logical(operator: '&&' | '||' | '??', left: Expression, right: Expression, scope: Scope): unknown {
  const value = evaluateNode(left, scope);
  if (operator === '??') return value ?? evaluateNode(right, scope);
  return isTruthy(value) === (operator === '&&') ? evaluateNode(right, scope) : value;
}

function arrow(node: ArrowFunctionExpression, scope: Scope): (...values: unknown[]) => unknown {
  const { body } = node;
  if (body.type === 'BlockStatement') throw unsupported('functions with a block as body', body.start);
  const names = node.params.map((parameter) => {
    if (parameter.type !== 'Identifier') throw unsupported(`a ${parameter.type} as parameter`, parameter.start);
    return parameter.name;
  });
  return (...values) => evaluateNode(body, scope.nest(new Map(names.map((name, index) => [name, values[index] ?? null]))));
}

function keyOf(node: MemberExpression, scope: Scope): string | number {
  if (!node.computed && node.property.type === 'Identifier') return node.property.name;
  const key = node.property.type === 'PrivateIdentifier' ? null : evaluateNode(node.property, scope);
  if (typeof key === 'string' || typeof key === 'number') return key;
  throw new ExpressionError(`A member is named by a string or a number, not by ${typeName(key)}.`, node.property.start);
}

function member(node: MemberExpression, scope: Scope): unknown {
  const target = evaluateNode(node.object, scope);
  if (target === chainEnded || (node.optional && target === null)) return chainEnded;
  return readMember(target, keyOf(node, scope), { position: node.property.start, mayBeAbsent: node.optional });
}

function call(node: CallExpression, scope: Scope): unknown {
  const { callee } = node;
  if (callee.type === 'MemberExpression') {
    const target = evaluateNode(callee.object, scope);
    if (target === chainEnded || (callee.optional && target === null)) return chainEnded;
    const { timeZone } = scope.environment;
    const method = findMethod(target, { key: keyOf(callee, scope), position: callee.property.start, timeZone });
    return method(readArguments(node, scope), node.start);
  }
  const callable = evaluateNode(callee, scope);
  if (callable === chainEnded) return chainEnded;
  if (typeof callable !== 'function') throw new ExpressionError(`${typeName(callable)} is not a function.`, node.start);
  return (callable as (...values: unknown[]) => unknown)(...readArguments(node, scope));
}

const readArguments = (node: CallExpression | NewExpression, scope: Scope) =>
  node.arguments.map((argument) => evaluateNode(argument, scope));

function constructOf(node: NewExpression, scope: Scope): unknown {
  const name = node.callee.type === 'Identifier' ? node.callee.name : '';
  return construct({ name, value: readArguments(node, scope)[0], environment: scope.environment, position: node.start });
}
