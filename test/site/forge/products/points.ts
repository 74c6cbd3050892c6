import { z } from 'zod';

/** Reads that need a body are charged like reads. */
const readsByPost =
  /\/(search\/jql|search\/approximate-count|bulkfetch|jql\/(match|parse)|permissions\/(check|project)|expression\/(evaluate|analyse)|changelog\/list|workflows|workflowscheme\/read|users-bulk|convert-ids-to-types)$/;
const identity = /\/(user|users|users-bulk|group|groups|myself|role|permissions|mypermissions)(\/|$)/;

const lists = ['issues', 'values', 'results', 'issueChangeLogs', 'histories', 'comments', 'transitions', 'projectPermissions'];

export const isRead = (method: string, pathname: string) => method === 'GET' || (method === 'POST' && readsByPost.test(pathname));

function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (body === null || typeof body !== 'object') return 0;
  for (const [name, value] of Object.entries(body)) if (lists.includes(name) && Array.isArray(value)) return value.length;
  return 1;
}

const requested = z.object({ issueIdsOrKeys: z.array(z.unknown()) });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** How many objects an answer holds. Bulk reads say it in their request: their answers are long to read. */
function countObjects({ sent, received }: Exchanged): number {
  const asked = requested.safeParse(parseJson(sent ?? ''));
  return asked.success ? asked.data.issueIdsOrKeys.length : objectsIn(parseJson(Buffer.from(received).toString()));
}

interface Exchanged {
  readonly method: string;
  readonly pathname: string;
  readonly sent: string | null;
  readonly received: Uint8Array;
}

/**
 * Points of a call: 1, and for reads 1 more for each object, or 2 for each user, group or permission.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsOf(exchanged: Exchanged): number {
  const { method, pathname } = exchanged;
  if (!isRead(method, pathname) || pathname.endsWith('/approximate-count')) return 1;
  return 1 + countObjects(exchanged) * (identity.test(pathname) ? 2 : 1);
}
