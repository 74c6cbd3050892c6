import { asApp, asUser, NeedsAuthenticationError, type APIResponse, type Route } from '@forge/api';
import type { z } from 'zod';
import { Refusal } from '../domain/refusal';
import { jsonTextOf } from './json-text';
import { toRefusal, type Product } from './refusals';

/** Who asks a product: the person at the screen, or the app itself, which sees more than most people. */
export type Asker = 'user' | 'app';
/** A path made by the `route` tag. */
export type Path = Route;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Every path of Confluence begins so, and none of Jira. */
function productOf(path: Route): Product {
  return path.value.startsWith('/wiki/') ? 'Confluence' : 'Jira';
}

async function ask(asker: Asker, method: Method, path: Route, body?: unknown): Promise<APIResponse> {
  const init = { method, headers: { Accept: 'application/json', 'Content-Type': 'application/json' } };
  return fetchAs(asker, path, body === undefined ? init : { ...init, body: JSON.stringify(body) });
}

interface Init {
  readonly method: Method;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function fetchAs(asker: Asker, path: Route, init: Init): Promise<APIResponse> {
  const product = productOf(path);
  const { requestJira, requestConfluence } = asker === 'user' ? asUser() : asApp();
  const request = product === 'Confluence' ? requestConfluence : requestJira;
  try {
    return await request(path, init);
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw new Refusal('forbidden', `Sign in to ${product} to go on.`);
    throw error;
  }
}

async function refuseUnlessOk(response: APIResponse, method: Method, path: Route): Promise<void> {
  if (response.ok) return;
  const answer: unknown = await response.json().catch(() => null);
  const { status, headers } = response;
  throw toRefusal({ product: productOf(path), status, retryAfter: headers.get('Retry-After'), answer, call: `${method} ${path.value}` });
}

async function parsed<Schema extends z.ZodType>(schema: Schema, response: APIResponse): Promise<z.output<Schema>> {
  const answer: unknown = JSON.parse(jsonTextOf(Buffer.from(await response.arrayBuffer())));
  return schema.parse(answer);
}

/** Reads a resource; the answer is unknown until the schema has seen it. */
export async function read<Schema extends z.ZodType>(asker: Asker, path: Route, schema: Schema): Promise<z.output<Schema>> {
  const response = await ask(asker, 'GET', path);
  await refuseUnlessOk(response, 'GET', path);
  return parsed(schema, response);
}

/** Sends a body and reads the answer. */
export async function post<Schema extends z.ZodType>(asker: Asker, path: Route, body: unknown, schema: Schema): Promise<z.output<Schema>> {
  const response = await ask(asker, 'POST', path, body);
  await refuseUnlessOk(response, 'POST', path);
  return parsed(schema, response);
}

/** Reads a file; `null` for one of more bytes than wanted, which is not read. A redirection to the file itself is followed. */
export async function readBytes(asker: Asker, path: Route, mostBytes: number): Promise<Uint8Array | null> {
  const response = await fetchAs(asker, path, { method: 'GET', headers: { Accept: '*/*' } });
  await refuseUnlessOk(response, 'GET', path);
  if (Number(response.headers.get('Content-Length') ?? 0) > mostBytes) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.byteLength > mostBytes ? null : bytes;
}

/** A file to attach. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** What the product shows beside this version of the file. */
  readonly comment: string;
}

/** Sends a file as a form, and reads the answer. The form is written out as text first, so that it passes any proxy as it is. */
export async function upload<Schema extends z.ZodType>(
  asker: Asker,
  path: Route,
  { name, mediaType, text, comment }: UploadedFile,
  schema: Schema,
): Promise<z.output<Schema>> {
  const form = new FormData();
  form.append('file', new Blob([text], { type: mediaType }), name);
  form.append('comment', comment);
  form.append('minorEdit', 'true');
  const written = new Response(form);
  const headers = { 'Content-Type': written.headers.get('Content-Type') ?? '', 'X-Atlassian-Token': 'no-check' };
  const response = await fetchAs(asker, path, {
    method: 'PUT',
    headers: { Accept: 'application/json', ...headers },
    body: await written.text(),
  });
  await refuseUnlessOk(response, 'PUT', path);
  return parsed(schema, response);
}

/** Jira took it on and does it in its own time; where it can be watched is no concern here. */
const seeOther = 303;

/** Sends a body and reads no answer. */
export async function send(asker: Asker, method: 'POST' | 'PUT', path: Route, body: unknown): Promise<void> {
  await sendForStatus(asker, method, path, body);
}

/** The same where the status tells something, such as 201 for what was not there before. */
export async function sendForStatus(asker: Asker, method: 'POST' | 'PUT', path: Route, body: unknown): Promise<number> {
  const response = await ask(asker, method, path, body);
  if (response.status !== seeOther) await refuseUnlessOk(response, method, path);
  return response.status;
}

export async function remove(asker: Asker, path: Route): Promise<void> {
  const response = await ask(asker, 'DELETE', path);
  await refuseUnlessOk(response, 'DELETE', path);
}
