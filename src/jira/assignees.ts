import { route } from '@forge/api';
import { z } from 'zod';
import { post } from '../forge/requests';

const page = z.object({
  issues: z.array(z.object({ key: z.string(), fields: z.object({ assignee: z.object({ accountId: z.string() }).nullish() }) })),
});

/** Issues per call when few fields are named. */
const issuesPerCall = 1000;

/**
 * Account id of the assignee of each work item that has one, by its key. As the person: Jira's rules do not see either what is hidden from them.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function readAssignees(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const assignees = new Map<string, string>();
  for (let start = 0; start < keys.length; start += issuesPerCall) {
    const body = { issueIdsOrKeys: keys.slice(start, start + issuesPerCall), fields: ['assignee'] };
    const { issues } = await post('user', route`/rest/api/3/issue/bulkfetch`, body, page);
    for (const { key, fields } of issues) if (fields.assignee != null) assignees.set(key, fields.assignee.accountId);
  }
  return assignees;
}
