import type { ProductContext } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import { badRequest, JiraError } from '../errors';

/** Who calls; nobody is anonymous behind the door of the API. */
export function actorOf(context: ProductContext): Person {
  const { actor } = context.env;
  if (actor === null || !actor.active) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
  return actor;
}

/** The JSON body of a request; an empty body is null. */
export async function bodyOf(context: ProductContext): Promise<unknown> {
  const text = await context.req.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}

/** A body that must be there; the JSON value null is one. */
export async function requiredBodyOf(context: ProductContext): Promise<unknown> {
  if ((await context.req.text()) === '') throw badRequest('The request body must not be empty.');
  return bodyOf(context);
}

/** A comma-separated query parameter. */
export const listParameter = (context: ProductContext, name: string): string[] =>
  (context.req.queries(name) ?? []).flatMap((value) => value.split(',')).flatMap((value) => value.trim() || []);

export interface PageRequest {
  readonly startAt: number;
  readonly maxResults: number;
}

export function pageOf(context: ProductContext, usual: number, most: number): PageRequest {
  const startAt = Number(context.req.query('startAt') ?? 0);
  const maxResults = Number(context.req.query('maxResults') ?? usual);
  return { startAt: Math.max(0, startAt || 0), maxResults: Math.min(most, Math.max(0, Number.isNaN(maxResults) ? usual : maxResults)) };
}
