import { route } from '@forge/api';
import { z } from 'zod';
import type { Person } from '../domain/improvement';
import { read } from '../forge/requests';

const userSchema = z.object({ accountId: z.string(), displayName: z.string().default('') });
const peoplePerCall = 200;

const toPerson = ({ accountId, displayName }: z.output<typeof userSchema>): Person => ({ accountId, name: displayName });

/** People who can be given work in a project, by the beginning of their name. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/#api-rest-api-3-user-assignable-search-get */
export async function findAssignable(projectKey: string, query: string): Promise<readonly Person[]> {
  const users = await read(
    'user',
    route`/rest/api/3/user/assignable/search?project=${projectKey}&query=${query}&maxResults=20`,
    z.array(userSchema),
  );
  return users.map(toPerson);
}

/** The names behind account ids. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get */
export async function readPeople(accountIds: readonly string[]): Promise<readonly Person[]> {
  const ids = [...new Set(accountIds)];
  const calls = Array.from({ length: Math.ceil(ids.length / peoplePerCall) }, (_, call) =>
    readSome(ids.slice(call * peoplePerCall, (call + 1) * peoplePerCall)),
  );
  return (await Promise.all(calls)).flat();
}

async function readSome(ids: readonly string[]): Promise<readonly Person[]> {
  const query = new URLSearchParams(ids.map((id): [string, string] => ['accountId', id]));
  query.set('maxResults', String(peoplePerCall));
  // As the app: whoever may see an improvement sees its owner's name in Jira, even without the right to browse users.
  const { values } = await read('app', route`/rest/api/3/user/bulk?${query}`, z.object({ values: z.array(userSchema) }));
  return values.map(toPerson);
}
