import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv-draft-04';
import { badRequest } from './errors';
import type { AdfDocument, AdfNode } from './model';

let compiled: ValidateFunction<AdfDocument> | null = null;

/** Compiled on first use: it takes half a second, which most starts of the site never need. */
function validator(): ValidateFunction<AdfDocument> {
  compiled ??= new Ajv({ allErrors: true, strict: false }).compile<AdfDocument>(adfSchema);
  return compiled;
}

/**
 * Every alternative of the schema reports its own errors; the deepest place is where the author went wrong.
 * Of the errors there, the one that is not about being another kind of node says most.
 */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = (error: ErrorObject): number => error.instancePath.split('/').length;
  const deepestFirst = [...errors].sort((a, b) => depth(b) - depth(a));
  const [first] = deepestFirst;
  if (!first) return undefined;
  const beside = deepestFirst.filter((error) => error.instancePath === first.instancePath);
  return beside.find((error) => error.keyword !== 'enum' && error.keyword !== 'anyOf') ?? first;
}

/** Checks a document against Atlassian's own ADF schema; 400 with the path of the first wrong place. */
export function checkAdf(document: unknown): AdfDocument {
  const validate = validator();
  if (validate(document)) return document;
  const error = deepest(validate.errors ?? []);
  throw badRequest(`Invalid ADF at '${error?.instancePath ?? '/'}': ${error?.message ?? 'not a document'}`);
}

/** ADF arrives as a JSON string. @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-post */
export function parseAdf(value: string): AdfDocument {
  try {
    return checkAdf(JSON.parse(value));
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest(`Invalid ADF: the value is not a JSON string (${error.message})`);
    throw error;
  }
}

/** The words of a document, blocks parted by spaces: what full text search reads. */
export function textOf(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  const isInlineParent = node.type === 'paragraph' || node.type === 'heading';
  return (node.content ?? []).map(textOf).join(isInlineParent ? '' : ' ');
}

export const emptyDocument: AdfDocument = { type: 'doc', version: 1, content: [] };
