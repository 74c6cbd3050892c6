import { ExpressionError } from './expression-error';
import { readFunction, readNumber, readOptionalNumber, readString, type Methods } from './method';

const longest = 100;

/** All that a string can do. What JavaScript has besides (`startsWith`, `substring`, …) does not exist in Jira. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#string */
export const stringMethods: Methods<string> = new Map<string, (text: string, values: readonly unknown[], at: number) => unknown>([
  ['trim', (text) => text.trim()],
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toUpperCase', (text) => text.toUpperCase()],
  ['padStart', (text, [length, fill], at) => text.padStart(readLength(length, at), fill === undefined ? ' ' : readString(fill, at))],
  ['padEnd', (text, [length, fill], at) => text.padEnd(readLength(length, at), fill === undefined ? ' ' : readString(fill, at))],
  ['repeat', (text, [count], at) => text.repeat(readLength(count, at))],
  ['includes', (text, [part], at) => text.includes(readString(part, at))],
  ['indexOf', (text, [part], at) => text.indexOf(readString(part, at))],
  ['slice', (text, [start, end], at) => text.slice(readNumber(start, at), readOptionalNumber(end, at))],
  ['split', (text, [separator], at) => (separator === undefined ? text.split(/\s+/) : text.split(readString(separator, at)))],
  ['match', (text, [pattern], at) => firstMatch(text, readPattern(pattern, at))],
  ['matchAll', (text, [pattern], at) => [...text.matchAll(readPattern(pattern, at))].map(toGroups)],
  ['replace', (text, [pattern, by], at) => replace(text, readPattern(pattern, at), by, at)],
]);

function readLength(value: unknown, position: number): number {
  const length = readNumber(value, position);
  if (length >= 0 && length <= longest) return length;
  throw new ExpressionError(`A number from 0 to ${longest} is expected here, not ${length}.`, position);
}

/** Patterns are texts; there are no literals for them. */
function readPattern(pattern: unknown, position: number): RegExp {
  const source = readString(pattern, position);
  try {
    return new RegExp(source, 'g');
  } catch {
    throw new ExpressionError(`Invalid regular expression: ${source}`, position);
  }
}

const toGroups = (match: RegExpExecArray | RegExpMatchArray): (string | null)[] =>
  [...match].map((group: string | undefined) => group ?? null);

/** The first match with its groups; null where nothing matches. */
function firstMatch(text: string, pattern: RegExp): (string | null)[] | null {
  const match = pattern.exec(text);
  return match && toGroups(match);
}

function replace(text: string, pattern: RegExp, by: unknown, position: number): string {
  if (typeof by === 'string') return text.replace(pattern, by);
  const replacement = readFunction(by, position);
  return text.replace(pattern, (found) => readString(replacement(found), position));
}
