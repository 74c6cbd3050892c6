import { asApp, asUser, NeedsAuthenticationError, type APIResponse, type Route } from '@forge/api';
import type { z } from 'zod';
import { Refusal } from '../domain/refusal';
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
  const product = productOf(path);
  const { requestJira, requestConfluence } = asker === 'user' ? asUser() : asApp();
  const request = product === 'Confluence' ? requestConfluence : requestJira;
  const init = { method, headers: { Accept: 'application/json', 'Content-Type': 'application/json' } };
  try {
    return await request(path, body === undefined ? init : { ...init, body: JSON.stringify(body) });
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
  const answer: unknown = await response.json();
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
