import { route } from '@forge/api';
import { z } from 'zod';
import { post } from '../../forge/requests';
import type { FieldIds } from '../schemes/fields';
import { coreFieldIds, issueSchema, toJiraIssue, type JiraIssue } from '../issues';
import { idList, quoted } from './jql';

const page = z.object({ issues: z.array(issueSchema) });

/** Every hit costs a point of Jira's quota, and the best three are shown. */
const mostHits = 20;

/**
 * Records of some types that are open or changed within a year, whose titles have words with all beginnings of one of the sets; as the person, so that Jira
 * leaves out what they may not see. The last changed come first.
 */
export async function searchByWords(
  sets: readonly (readonly string[])[],
  typeIds: readonly string[],
  fieldIds: FieldIds,
): Promise<readonly JiraIssue[]> {
  if (sets.length === 0 || typeIds.length === 0) return [];
  const likely = sets.map((beginnings) => `(${beginnings.map((word) => `summary ~ ${quoted(`${word}*`)}`).join(' AND ')})`).join(' OR ');
  const body = {
    jql: `issuetype in ${idList(typeIds)} AND (statusCategory != Done OR updated >= -365d) AND (${likely}) ORDER BY updated DESC`,
    fields: [...coreFieldIds, fieldIds.effectiveness, fieldIds.declineReason],
    maxResults: mostHits,
  };
  const { issues } = await post('user', route`/rest/api/3/search/jql`, body, page);
  return issues.map(toJiraIssue);
}
