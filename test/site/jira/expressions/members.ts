import { dateMethods } from './date-methods';
import { ExpressionError } from './expression-error';
import { listMethods } from './list-methods';
import type { Method, Methods } from './method';
import { typeName } from './operators';
import { stringMethods } from './string-methods';

interface Access {
  readonly position: number;
  /** After `?.` a property that is not there is null. */
  readonly mayBeAbsent: boolean;
}

/** A property or an item. Only own properties and the tables of this folder can be reached, never a prototype. */
export function readMember(target: unknown, key: string | number, { position, mayBeAbsent }: Access): unknown {
  if (target === null || target === undefined) throw new ExpressionError(`Cannot read \`${key}\` of null.`, position);
  if (key === 'length' && (typeof target === 'string' || Array.isArray(target))) return target.length;
  if (typeof key === 'number' && (typeof target === 'string' || Array.isArray(target))) return target[key] ?? null;
  if (isRecord(target)) {
    if (Object.hasOwn(target, key)) return target[key] ?? null;
    if (mayBeAbsent) return null;
    throw new ExpressionError(
      `Unrecognized property of \`${typeName(target)}\`: \`${key}\`. Available properties are: ${Object.keys(target).join(', ')}.`,
      position,
    );
  }
  throw new ExpressionError(`Unrecognized property of \`${typeName(target)}\`: \`${key}\`.`, position);
}

export function findMethod(target: unknown, key: string | number, position: number): (values: readonly unknown[], at: number) => unknown {
  if (target === null || target === undefined) throw new ExpressionError(`Cannot call \`${key}\` of null.`, position);
  const method = methodOf(target, String(key));
  if (method) return (values, at) => method(values, at);
  throw new ExpressionError(`Unrecognized method of \`${typeName(target)}\`: \`${key}\`.`, position);
}

function methodOf(target: unknown, key: string): Method | undefined {
  if (typeof target === 'string') return bind(stringMethods, target, key);
  if (Array.isArray(target)) return bind(listMethods, target, key);
  if (target instanceof Date) return bind(dateMethods, target, key);
  const own = isRecord(target) && Object.hasOwn(target, key) ? target[key] : undefined;
  return typeof own === 'function' ? (values) => (own as (...all: readonly unknown[]) => unknown)(...values) : undefined;
}

function bind<Target>(methods: Methods<Target>, target: Target, key: string): Method | undefined {
  const method = methods.get(key);
  return method && ((values, at) => method(target, values, at));
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
