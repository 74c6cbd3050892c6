import { ExpressionError } from './expression-error';
import { readString } from './method';

/** What an expression can call by name; variables of the same name come first. */
export const functions: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['Number', (value: unknown) => Number(value)],
  ['JSON', { stringify: (value: unknown) => JSON.stringify(value), parse: (text: unknown) => parseJson(text) }],
]);

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(readString(text, 0));
  } catch (error) {
    throw new ExpressionError(error instanceof Error ? error.message : 'The text is no JSON.', 0);
  }
}
