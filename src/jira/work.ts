import { route } from '@forge/api';
import { z } from 'zod';
import type { FormerOwner } from '../domain/lifecycle/former-owners';
import { post } from '../forge/requests';
import { readFormerOwners } from './history/changelog';
import { instant } from './instant';

/** Who carries out a work item, and who did before. */
export interface WorkItem {
  readonly key: string;
  /** Account id. */
  readonly assignee: string | null;
  readonly formerAssignees: readonly FormerOwner[];
  /** ISO instant in UTC. */
  readonly createdAt: string;
}

const page = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({ created: instant, assignee: z.object({ accountId: z.string() }).nullish() }),
    }),
  ),
});

/** Issues per call when few fields are named; a call for histories takes as many. */
const issuesPerCall = 1000;

/**
 * Work items by their keys. As the person: Jira's rules do not see either what is hidden from them.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function readWork(keys: readonly string[]): Promise<ReadonlyMap<string, WorkItem>> {
  const work = new Map<string, WorkItem>();
  for (let start = 0; start < keys.length; start += issuesPerCall) {
    const some = keys.slice(start, start + issuesPerCall);
    const body = { issueIdsOrKeys: some, fields: ['assignee', 'created'] };
    const [{ issues }, formerOwners] = await Promise.all([
      post('user', route`/rest/api/3/issue/bulkfetch`, body, page),
      readFormerOwners(some),
    ]);
    for (const { id, key, fields } of issues)
      work.set(key, {
        ...{ key, assignee: fields.assignee?.accountId ?? null },
        ...{ formerAssignees: formerOwners(id), createdAt: fields.created },
      });
  }
  return work;
}
