import { z } from 'zod';
import { findOperation, operationsOf, readContract, type Content, type Operation } from './contracts';
import { checkParameters } from './parameters';
import { createChecker, type Checker, type Mistake } from './schemas';

/** One place where recorded traffic leaves the published contract. */
export interface Violation {
  /** Such as `createPage` or, when no operation fits, `GET /rest/api/3/nothing`. */
  readonly operation: string;
  /** Such as `request body /title`, `request query limit` or `response 200 /results/0/id`. */
  readonly where: string;
  readonly message: string;
}

/** The part of HAR 1.2 that matters here. @see http://www.softwareishard.com/blog/har-12-spec/ */
const harSchema = z.object({
  log: z.object({
    entries: z.array(
      z.object({
        request: z.object({
          method: z.string(),
          url: z.string(),
          postData: z.object({ mimeType: z.string(), text: z.string().optional() }).optional(),
        }),
        response: z.object({ status: z.number(), content: z.object({ mimeType: z.string(), text: z.string().optional() }) }),
      }),
    ),
  }),
});
type Entry = z.infer<typeof harSchema>['log']['entries'][number];

interface Contracts {
  readonly operations: readonly Operation[];
  readonly checker: Checker;
}

let loaded: Contracts | null = null;

function contracts(): Contracts {
  if (loaded) return loaded;
  const documents = { jira: readContract('jira'), confluence: readContract('confluence') };
  const operations = [...operationsOf('jira', documents.jira), ...operationsOf('confluence', documents.confluence)];
  loaded = { operations, checker: createChecker(documents) };
  return loaded;
}

const unparsed = Symbol('not JSON');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unparsed;
  }
}

const located = (where: string, mistakes: readonly Mistake[]): { where: string; message: string }[] =>
  mistakes.map(({ path, message }) => ({ where: path === '' ? where : `${where} ${path}`, message }));

type Place = Omit<Violation, 'operation'>;

function checkRequestBody(checker: Checker, operation: Operation, { request }: Entry): Place[] {
  const where = 'request body';
  const text = request.postData?.text ?? '';
  const { requestBody } = operation;
  const isForm = request.postData?.mimeType.startsWith('multipart/form-data') === true;
  if (text === '' && !isForm) return requestBody?.required === true ? [{ where, message: 'is required' }] : [];
  if (!requestBody) return [{ where, message: 'the operation takes no body' }];
  const documented = requestBody.content ?? {};
  if (isForm) return 'multipart/form-data' in documented ? [] : [{ where, message: 'the operation takes no form' }];
  const schema = documented['application/json']?.schema;
  if (!schema) return [{ where, message: `the operation takes ${Object.keys(documented).join(' or ')}` }];
  const body = parseJson(text);
  if (body === unparsed) return [{ where, message: 'is not JSON' }];
  return located(where, checker.check(operation.product, 'request', schema, body));
}

/** Refusals and faults that any operation may answer with, documented or not. */
const isGeneralRefusal = (status: number): boolean => status >= 400 && status !== 501;

function checkResponse(checker: Checker, operation: Operation, { response }: Entry): Place[] {
  const { status } = response;
  const where = `response ${status}`;
  const documented: Content | undefined = operation.responses[String(status)];
  if (status === 501) return [{ where, message: 'the site does not emulate this operation' }];
  if (!documented)
    return isGeneralRefusal(status) ? [] : [{ where, message: `is not one of ${Object.keys(operation.responses).join(', ')}` }];
  const schema = documented.content?.['application/json']?.schema;
  // Some operations document a body for 204; there is never one.
  if (!schema || status === 204) return [];
  // A schema without a word says that the body does not matter; Jira answers a new link with none.
  if (Object.keys(schema).length === 0) return [];
  const body = parseJson(response.content.text ?? '');
  if (body === unparsed) return [{ where, message: 'is not JSON' }];
  return located(where, checker.check(operation.product, 'response', schema, body));
}

function checkEntry(entry: Entry): Violation[] {
  const { operations, checker } = contracts();
  const url = new URL(entry.request.url, 'http://site.invalid');
  const operation = findOperation(operations, entry.request.method, url.pathname);
  if (!operation) {
    const name = `${entry.request.method} ${url.pathname}`;
    return [{ operation: name, where: 'request path', message: 'no operation of the contracts has this method and path' }];
  }
  const places = [
    ...checkParameters(checker, operation, url),
    ...checkRequestBody(checker, operation, entry),
    ...checkResponse(checker, operation, entry),
  ];
  return places.map((place) => ({ operation: operation.id, ...place }));
}

/** Holds recorded product calls against the published contracts: requests to the letter, answers in types and required keys. */
export function checkTraffic(har: unknown): Violation[] {
  return harSchema.parse(har).log.entries.flatMap(checkEntry);
}

/** Which operations of the contracts a recording has used, each once. */
export function operationsUsed(har: unknown): string[] {
  const used = harSchema.parse(har).log.entries.map(({ request }) => {
    const { pathname } = new URL(request.url, 'http://site.invalid');
    return findOperation(contracts().operations, request.method, pathname)?.id ?? `${request.method} ${pathname}`;
  });
  return [...new Set(used)].sort();
}
