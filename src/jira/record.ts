import { z } from 'zod';
import type { LinkedRecord } from '../domain/improvement';

const named = z.object({ name: z.string() });

/** The few fields that Jira repeats of a linked issue, a child or a search hit. */
export const issueSnapshot = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string().default(''),
    status: named.extend({ statusCategory: z.object({ key: z.string() }).optional() }).nullish(),
    issuetype: named.nullish(),
  }),
});

export function toLinkedRecord({ id, key, fields }: z.output<typeof issueSnapshot>): LinkedRecord {
  const { summary, status, issuetype } = fields;
  const done = status?.statusCategory?.key === 'done';
  return { issueId: id, key, title: summary, type: issuetype?.name ?? '', status: status?.name ?? '', done };
}
