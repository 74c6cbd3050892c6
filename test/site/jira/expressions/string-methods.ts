import { ExpressionError } from './expression-error';
import { readFunction, readNumber, readOptionalNumber, readString, type Methods } from './method';

/** Every occurrence is replaced; `match` gives the list of all matches, empty if there is none. */
export const stringMethods: Methods<string> = new Map<string, (text: string, values: readonly unknown[], at: number) => unknown>([
  ['trim', (text) => text.trim()],
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toUpperCase', (text) => text.toUpperCase()],
  ['includes', (text, [part], at) => text.includes(readString(part, at))],
  ['startsWith', (text, [part], at) => text.startsWith(readString(part, at))],
  ['endsWith', (text, [part], at) => text.endsWith(readString(part, at))],
  ['indexOf', (text, [part], at) => text.indexOf(readString(part, at))],
  ['charAt', (text, [index], at) => text.charAt(readNumber(index, at))],
  ['slice', (text, [start, end], at) => text.slice(readNumber(start, at), readOptionalNumber(end, at))],
  ['substring', (text, [start, end], at) => text.substring(readNumber(start, at), readOptionalNumber(end, at))],
  ['split', (text, [separator], at) => (separator === undefined ? text.split(/\s+/) : text.split(readString(separator, at)))],
  ['concat', (text, parts, at) => text + parts.map((part) => readString(part, at)).join('')],
  ['toString', (text) => text],
  ['match', (text, [pattern], at) => [...text.matchAll(toRegularExpression(readString(pattern, at), at))].map(([match]) => match)],
  ['replace', (text, [part, by], at) => replace(text, readString(part, at), by, at)],
]);

function toRegularExpression(pattern: string, position: number): RegExp {
  try {
    return new RegExp(pattern, 'g');
  } catch {
    throw new ExpressionError(`Invalid regular expression: ${pattern}`, position);
  }
}

function replace(text: string, part: string, by: unknown, position: number): string {
  if (typeof by === 'string') return text.split(part).join(by);
  const replacement = readFunction(by, position);
  return text.split(part).join(readString(replacement(part), position));
}
