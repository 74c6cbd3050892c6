import { KvsError } from './kvs-rules';

export interface Condition {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

type Compare = (actual: unknown, values: readonly unknown[]) => boolean;

function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return Number.NaN;
}

const contains: Compare = (actual, [value]) =>
  typeof actual === 'string' && typeof value === 'string' ? actual.includes(value) : Array.isArray(actual) && actual.includes(value);

const conditions: Readonly<Record<string, Compare>> = {
  BEGINS_WITH: (actual, [value]) => typeof actual === 'string' && typeof value === 'string' && actual.startsWith(value),
  BETWEEN: (actual, [low, high]) => order(actual, low) >= 0 && order(actual, high) <= 0,
  CONTAINS: contains,
  NOT_CONTAINS: (actual, values) => !contains(actual, values),
  EQUAL_TO: (actual, [value]) => actual === value,
  NOT_EQUAL_TO: (actual, [value]) => actual !== value,
  EXISTS: (actual) => actual !== undefined,
  NOT_EXISTS: (actual) => actual === undefined,
  GREATER_THAN: (actual, [value]) => order(actual, value) > 0,
  GREATER_THAN_EQUAL_TO: (actual, [value]) => order(actual, value) >= 0,
  LESS_THAN: (actual, [value]) => order(actual, value) < 0,
  LESS_THAN_EQUAL_TO: (actual, [value]) => order(actual, value) <= 0,
};

export function holds({ condition, values }: Omit<Condition, 'property'>, actual: unknown): boolean {
  const compare = conditions[condition];
  if (!compare) throw new KvsError('INVALID_FILTER_CONDITION', `The condition ${condition} is not supported.`);
  return compare(actual, values);
}

const propertyOf = (value: unknown, property: string): unknown =>
  value !== null && typeof value === 'object' ? Object.entries(value).find(([name]) => name === property)?.[1] : undefined;

export interface Filters {
  readonly and?: readonly Condition[] | undefined;
  readonly or?: readonly Condition[] | undefined;
}

/** Whether an entity's value meets all of `and` and one of `or`. */
export function passes(filters: Filters | undefined, value: unknown): boolean {
  const test = (condition: Condition) => holds(condition, propertyOf(value, condition.property));
  if (filters?.and && !filters.and.every(test)) return false;
  return !filters?.or || filters.or.length === 0 || filters.or.some(test);
}
