/** Reads that need a body are charged like reads. */
const readsByPost = /\/(search\/jql|search\/approximate-count|bulkfetch|jql\/(match|parse)|permissions\/(check|project)|expression\/(evaluate|analyse)|changelog\/list|workflows|workflowscheme\/read|users-bulk|convert-ids-to-types)$/;
const identity = /\/(user|users|users-bulk|group|groups|myself|role|permissions|mypermissions)(\/|$)/;

const lists = ['issues', 'values', 'results', 'issueChangeLogs', 'histories', 'comments', 'transitions', 'projectPermissions'];

export const isRead = (method: string, pathname: string) => method === 'GET' || (method === 'POST' && readsByPost.test(pathname));

function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (body === null || typeof body !== 'object') return 0;
  for (const [name, value] of Object.entries(body)) if (lists.includes(name) && Array.isArray(value)) return value.length;
  return 1;
}

/**
 * Points of a call: 1, and for reads 1 more for each object, or 2 for each user, group or permission.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsOf(method: string, pathname: string, answer: unknown): number {
  if (!isRead(method, pathname) || pathname.endsWith('/approximate-count')) return 1;
  return 1 + objectsIn(answer) * (identity.test(pathname) ? 2 : 1);
}
