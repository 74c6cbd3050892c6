import { route } from '@forge/api';
import { z } from 'zod';
import type { Fact } from '../../domain/improvement';
import { post } from '../../forge/requests';
import type { FieldIds } from '../schemes/fields';
import { coreFieldIds, issueSchema, toJiraIssue, type JiraIssue } from '../issues';

const issuesPerCall = 1000;

/** Of some issues those that the person may see, with some of their facts; the others are left out without a word. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
export async function readLinkedIssues(
  issueIds: readonly string[],
  wanted: readonly Fact[],
  fieldIds: FieldIds,
): Promise<readonly JiraIssue[]> {
  const fields = [...coreFieldIds, ...wanted.map((fact) => fieldIds[fact])];
  const found: JiraIssue[] = [];
  for (let start = 0; start < issueIds.length; start += issuesPerCall) {
    const body = { issueIdsOrKeys: issueIds.slice(start, start + issuesPerCall), fields };
    const { issues } = await post('user', route`/rest/api/3/issue/bulkfetch`, body, z.object({ issues: z.array(issueSchema) }));
    found.push(...issues.map(toJiraIssue));
  }
  return found;
}
