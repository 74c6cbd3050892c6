import { calendarDateMethods, isCalendarDate } from './calendar-date';
import { dateMethodsIn } from './date-methods';
import { entityTypeOf } from './entity';
import { ExpressionError } from './expression-error';
import { listMethods } from './list-methods';
import { mapMethods } from './map-methods';
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
    // A property that nobody set is null, whatever its name.
    if (mayBeAbsent || entityTypeOf(target) === 'EntityProperties') return null;
    throw new ExpressionError(
      `Unrecognized property of \`${typeName(target)}\`: \`${key}\`. Available properties are: ${Object.keys(target).join(', ')}.`,
      position,
    );
  }
  throw new ExpressionError(`Unrecognized property of \`${typeName(target)}\`: \`${key}\`.`, position);
}

interface Call {
  readonly key: string | number;
  readonly position: number;
  readonly timeZone: string;
}

export function findMethod(target: unknown, { key, position, timeZone }: Call): (values: readonly unknown[], at: number) => unknown {
  if (target === null || target === undefined) throw new ExpressionError(`Cannot call \`${key}\` of null.`, position);
  const method = methodOf(target, String(key), timeZone);
  if (method) return (values, at) => method(values, at);
  throw new ExpressionError(`Unrecognized method of \`${typeName(target)}\`: \`${key}\`.`, position);
}

function methodOf(target: unknown, key: string, timeZone: string): Method | undefined {
  if (typeof target === 'string') return bind(stringMethods, target, key);
  if (Array.isArray(target)) return bind(listMethods, target, key);
  if (target instanceof Date) return bind(dateMethodsIn(timeZone), target, key);
  if (isCalendarDate(target)) return bind(calendarDateMethods, target, key);
  if (!isRecord(target)) return undefined;
  const own = Object.hasOwn(target, key) ? target[key] : undefined;
  if (typeof own === 'function') return (values) => (own as (...all: readonly unknown[]) => unknown)(...values);
  return entityTypeOf(target) === null ? bind(mapMethods, target, key) : undefined;
}

function bind<Target>(methods: Methods<Target>, target: Target, key: string): Method | undefined {
  const method = methods.get(key);
  return method && ((values, at) => method(target, values, at));
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && !isCalendarDate(value);
