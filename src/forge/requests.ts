import { asApp, asUser, NeedsAuthenticationError, type APIResponse, type Route } from '@forge/api';
import type { z } from 'zod';
import { Refusal } from '../domain/refusal';
import { toRefusal } from './refusals';

/** Who asks Jira: the person at the screen, or the app itself, which sees more than most people. */
export type Asker = 'user' | 'app';
/** A path made by the `route` tag. */
export type Path = Route;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask(asker: Asker, method: Method, path: Route, body?: unknown): Promise<APIResponse> {
  const jira = asker === 'user' ? asUser() : asApp();
  const init = { method, headers: { Accept: 'application/json', 'Content-Type': 'application/json' } };
  try {
    return await jira.requestJira(path, body === undefined ? init : { ...init, body: JSON.stringify(body) });
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw new Refusal('forbidden', 'Sign in to Jira to go on.');
    throw error;
  }
}

async function refuseUnlessOk(response: APIResponse, method: Method, path: Route): Promise<void> {
  if (response.ok) return;
  const answer: unknown = await response.json().catch(() => null);
  throw toRefusal({ status: response.status, retryAfter: response.headers.get('Retry-After'), answer, call: `${method} ${path.value}` });
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

/** Sends a body where Jira answers without one. */
export async function send(asker: Asker, method: 'POST' | 'PUT', path: Route, body: unknown): Promise<void> {
  const response = await ask(asker, method, path, body);
  await refuseUnlessOk(response, method, path);
}
