import type { z } from 'zod';
import type { ProductContext } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import { badRequest, forbidden, JiraError } from '../errors';
import { actorOf } from '../people/actor';
import { hasGlobalPermission } from '../permissions';

/** The caller, if signed in and an administrator of Jira; otherwise 401 or 403. */
export function requireAdministrator(context: ProductContext): Person {
  const actor = actorOf(context);
  if (hasGlobalPermission(actor, 'ADMINISTER')) return actor;
  throw forbidden('You are not authorized to perform this action. Administrator privileges are required.');
}

/** The body in the shape the operation documents; 400 names what is wrong with it. */
export async function readBody<Body>(context: ProductContext, schema: z.ZodType<Body>): Promise<Body> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    throw new JiraError(400, ['Invalid request payload. Refer to the REST API documentation and try again.']);
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const errors = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.') || 'body', issue.message]));
  throw new JiraError(400, ['Invalid request payload. Refer to the REST API documentation and try again.'], errors);
}

/** A whole number of the query. */
export function readNumber(value: string | undefined, fallback: number): number {
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw badRequest(`'${value}' is not a whole number.`);
  return number;
}
