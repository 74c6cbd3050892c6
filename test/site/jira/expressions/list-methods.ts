import { isEqual, isTruthy } from './operators';
import { readFunction, readNumber, readOptionalNumber, readString, type Methods } from './method';
import { ExpressionError } from './expression-error';

type List = readonly unknown[];

/** All that a list can do. What JavaScript has besides (`find`, `reverse`, …) does not exist in Jira. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#list */
export const listMethods: Methods<List> = new Map<string, (list: List, values: readonly unknown[], at: number) => unknown>([
  ['map', (list, [mapper], at) => list.map((item, index) => readFunction(mapper, at)(item, index))],
  ['filter', (list, [test], at) => list.filter((item) => isTruthy(readFunction(test, at)(item)))],
  ['some', (list, [test], at) => list.some((item) => isTruthy(readFunction(test, at)(item)))],
  ['every', (list, [test], at) => list.every((item) => isTruthy(readFunction(test, at)(item)))],
  ['reduce', (list, values, at) => reduce(list, values, at)],
  ['flatMap', (list, [mapper], at) => list.flatMap((item) => readFunction(mapper, at)(item))],
  ['flatten', (list) => list.flat(Infinity)],
  ['sort', (list, [compare], at) => [...list].sort((left, right) => readNumber(readFunction(compare, at)(left, right), at))],
  ['includes', (list, [wanted]) => list.some((item) => isEqual(item, wanted))],
  ['indexOf', (list, [wanted]) => list.findIndex((item) => isEqual(item, wanted))],
  ['slice', (list, [start, end], at) => list.slice(readNumber(start, at), readOptionalNumber(end, at))],
  ['concat', (list, others) => [...list, ...others.flat()]],
  ['join', (list, [separator], at) => list.map(toItemText).join(separator === undefined ? ',' : readString(separator, at))],
]);

function reduce(list: List, values: readonly unknown[], position: number): unknown {
  const combine = readFunction(values[0], position);
  if (values.length > 1) return list.reduce((total, item) => combine(total, item), values[1]);
  if (list.length === 0) throw new ExpressionError('An empty list needs a first value to be reduced.', position);
  return list.reduce((total, item) => combine(total, item));
}

function toItemText(item: unknown): string {
  return typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? String(item) : '';
}
