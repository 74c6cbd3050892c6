import { ExpressionError } from './expression-error';
import { typeName } from './operators';

export type Method = (values: readonly unknown[], position: number) => unknown;
/** The methods of a type by name. */
export type Methods<Target> = ReadonlyMap<string, (target: Target, values: readonly unknown[], position: number) => unknown>;

export function readString(value: unknown, position: number): string {
  if (typeof value === 'string') return value;
  throw new ExpressionError(`A String is expected here, not ${typeName(value)}.`, position);
}

export function readNumber(value: unknown, position: number): number {
  if (typeof value === 'number') return value;
  throw new ExpressionError(`A Number is expected here, not ${typeName(value)}.`, position);
}

export const readOptionalNumber = (value: unknown, position: number): number | undefined =>
  value === undefined || value === null ? undefined : readNumber(value, position);

export function readFunction(value: unknown, position: number): (...values: unknown[]) => unknown {
  if (typeof value === 'function') return value as (...values: unknown[]) => unknown;
  throw new ExpressionError(`A function is expected here, not ${typeName(value)}.`, position);
}
