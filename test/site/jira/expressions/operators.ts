import { isCalendarDate, midnightOf, writeDay } from './calendar-date';
import { entityTypeOf } from './entity';
import { ExpressionError } from './expression-error';

/** What `typeof` says, in Jira's own names. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'List';
  if (value instanceof Date) return 'Date';
  if (isCalendarDate(value)) return 'CalendarDate';
  if (typeof value === 'function') return 'Function';
  if (typeof value === 'object') return entityTypeOf(value) ?? 'Map';
  const primitive = typeof value;
  return primitive.charAt(0).toUpperCase() + primitive.slice(1);
}

export const isTruthy = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && value !== 0 && value !== '';

export function unary(operator: string, value: unknown, position: number): unknown {
  if (operator === '!') return !isTruthy(value);
  if (operator === '-' && typeof value === 'number') return -value;
  if (operator === 'typeof') return typeName(value);
  throw new ExpressionError(`Operator ${operator} cannot be applied to ${typeName(value)}.`, position);
}

export function binary(operator: string, left: unknown, right: unknown, position: number): unknown {
  if (operator === '==' || operator === '===') return isEqual(left, right);
  if (operator === '!=' || operator === '!==') return !isEqual(left, right);
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return toText(left, position) + toText(right, position);
  const operation = operations[operator];
  if (!operation) throw new ExpressionError(`Jira expressions do not support the operator ${operator}.`, position);
  return operation(toComparable(left, right, position), toComparable(right, left, position));
}

const operations: Readonly<Record<string, ((left: number, right: number) => unknown) | undefined>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Like is compared with like; a Date with a CalendarDate, or anything with null, is an error in Jira, not a surprise. */
function toComparable(value: unknown, other: unknown, position: number): number {
  if (typeof value === 'number' && typeof other === 'number') return value;
  if (value instanceof Date && other instanceof Date) return value.getTime();
  if (isCalendarDate(value) && isCalendarDate(other)) return midnightOf(value);
  throw new ExpressionError(`Can't compare ${typeName(value)} to ${typeName(other)}.`, position);
}

function toText(value: unknown, position: number): string {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (isCalendarDate(value)) return writeDay(value);
  if (Array.isArray(value)) return `[${value.map((item) => toText(item, position)).join(', ')}]`;
  throw new ExpressionError(`${typeName(value)} cannot be written as text.`, position);
}

/** Lists and maps are equal by what they hold, entities of one type by their id; a map with the id of an entity is not that entity. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeName(left) !== typeName(right)) return false;
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (isCalendarDate(left) && isCalendarDate(right)) return midnightOf(left) === midnightOf(right);
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => isEqual(item, right[index]));
  if (entityTypeOf(left) !== null) return identityOf(left) !== null && identityOf(left) === identityOf(right);
  return isRecord(left) && isRecord(right) && hasSameEntries(left, right);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function hasSameEntries(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]));
}

function identityOf(entity: unknown): unknown {
  if (!isRecord(entity)) return null;
  return (Object.hasOwn(entity, 'accountId') ? entity['accountId'] : entity['id']) ?? null;
}
