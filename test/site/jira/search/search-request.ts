import { z } from 'zod';
import type { ProductContext } from '../../kernel/kernel';
import { readBody, readNumber } from '../config/requests';
import { listParameter } from '../people/actor';

const body = z.strictObject({
  jql: z.string().default(''),
  fields: z.array(z.string()).default(['id']),
  properties: z.array(z.string()).max(5, 'At most 5 properties can be requested.').default([]),
  expand: z.string().default(''),
  fieldsByKeys: z.boolean().default(false),
  maxResults: z.number().int().min(0).default(50),
  nextPageToken: z.string().nullish(),
  reconcileIssues: z.array(z.number().int()).max(50, 'At most 50 issues can be reconciled.').default([]),
  failFast: z.boolean().optional(),
});

export type SearchRequest = z.infer<typeof body>;

export const readSearchBody = (context: ProductContext): Promise<SearchRequest> => readBody(context, body);

export function readSearchQuery(context: ProductContext): SearchRequest {
  const fields = listParameter(context, 'fields');
  return {
    jql: context.req.query('jql') ?? '',
    fields: fields.length > 0 ? fields : ['id'],
    properties: listParameter(context, 'properties'),
    expand: context.req.query('expand') ?? '',
    fieldsByKeys: context.req.query('fieldsByKeys') === 'true',
    maxResults: readNumber(context.req.query('maxResults'), 50),
    nextPageToken: context.req.query('nextPageToken'),
    reconcileIssues: listParameter(context, 'reconcileIssues').map((id) => readNumber(id, 0)),
  };
}
