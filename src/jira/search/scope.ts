import { z } from 'zod';

/** Where a thing of Jira's configuration counts: a team-managed project keeps types and fields to itself, with names of its own. */
export const scopeSchema = z.object({ type: z.string() }).nullish();

export function isOfTheWholeSite({ scope }: { readonly scope?: z.output<typeof scopeSchema> }): boolean {
  return scope?.type !== 'PROJECT';
}
