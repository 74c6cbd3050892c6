import { route } from '@forge/api';
import { z } from 'zod';
import { post, read } from '../../forge/requests';

const statusSchema = z.object({ id: z.string(), name: z.string(), statusCategory: z.string(), description: z.string().optional() });
export type Status = z.output<typeof statusSchema>;

export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';

const pageSize = 200;

/** All statuses of the site, as the app: statuses are configuration, and health must not depend on who looks. */
export async function readStatuses(): Promise<readonly Status[]> {
  const statuses: Status[] = [];
  for (;;) {
    const path = route`/rest/api/3/statuses/search?startAt=${statuses.length}&maxResults=${pageSize}`;
    const page = await read('app', path, z.object({ values: z.array(statusSchema), isLast: z.boolean().nullish() }));
    statuses.push(...page.values);
    if (page.isLast !== false || page.values.length === 0) return statuses;
  }
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-status/#api-rest-api-3-statuses-post */
export async function createStatus(name: string, statusCategory: StatusCategory, description: string): Promise<string> {
  const body = { scope: { type: 'GLOBAL' }, statuses: [{ name, statusCategory, description }] };
  const created = await post('app', route`/rest/api/3/statuses`, body, z.array(z.object({ id: z.string() })).min(1));
  return created[0]?.id ?? '';
}
