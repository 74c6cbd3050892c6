import type { ZodType } from 'zod';
import type { ProductContext } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import type { Confluence } from './confluence';
import { badRequest, ConfluenceError, notFound } from './errors';
import type { Attachment, Page, PageStatus, Space } from './model';
import { canRead, canReadPage, canWrite } from './permissions';

/** Who asks; anonymous access is switched off on this site. */
export function actorOf(context: ProductContext): Person {
  const actor = context.env.actor;
  if (!actor) throw new ConfluenceError(401, 'Client must be authenticated to access this resource.');
  return actor;
}

export function findSpace(confluence: Confluence, actor: Person, id: string): Space {
  const space = confluence.state.spaces.get(id);
  if (!space || !canRead(actor)) throw notFound(`space with id ${id}`);
  return space;
}

/** A page of one of the statuses that the person may see: drafts are for those who write, everything else for readers. */
export function findPage(confluence: Confluence, actor: Person, id: string, statuses: readonly PageStatus[] = ['current']): Page {
  const page = confluence.state.pages.get(id);
  if (!page || !statuses.includes(page.status) || !canReadPage(actor, page)) throw notFound(`page with id ${id}`);
  if (page.status === 'draft' && !canWrite(actor)) throw notFound(`page with id ${id}`);
  return page;
}

export function findAttachment(confluence: Confluence, actor: Person, id: string): Attachment {
  const attachment = confluence.state.attachments.get(id);
  if (attachment?.status !== 'current') throw notFound(`attachment with id ${id}`);
  findPage(confluence, actor, attachment.pageId);
  return attachment;
}

/** The parsed JSON body, or a 400 that names the first wrong place. */
export async function readBody<T>(context: ProductContext, schema: ZodType<T>): Promise<T> {
  const body: unknown = await context.req.json().catch(() => {
    throw badRequest('The request body is not JSON.');
  });
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`Invalid request body at '${issue?.path.join('.') ?? ''}': ${issue?.message ?? 'unknown reason'}`);
}

/** Values of a list parameter, written as `id=1&id=2` or `id=1,2`. */
export function listParameter(context: ProductContext, name: string): string[] {
  return (context.req.queries(name) ?? []).flatMap((value) => value.split(',')).filter((value) => value !== '');
}

/** One of the allowed words, undefined when the parameter is absent, else 400. */
export function wordParameter<Word extends string>(context: ProductContext, name: string, allowed: readonly Word[]): Word | undefined {
  const value = context.req.query(name);
  if (value === undefined) return undefined;
  const word = allowed.find((candidate) => candidate === value);
  if (!word) throw badRequest(`Provided value {${value}} for '${name}' is not one of ${allowed.join(', ')}`);
  return word;
}

export function isRequested(context: ProductContext, name: string): boolean {
  return context.req.query(name) === 'true';
}
