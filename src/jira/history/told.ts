import { route } from '@forge/api';
import { remove, send, sendForStatus } from '../../forge/requests';

/** 201 where the property is new, 200 where it was there. */
const created = 201;

/**
 * Notes on the work item itself that something was told, and says whether it was news: of two that note it at the same time, one is first.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/#api-rest-api-3-issue-issueidorkey-properties-propertykey-put
 */
export async function noteTold(issueId: string, what: string): Promise<'first' | 'told before'> {
  // As the app, because no person tells: the schedule does.
  const status = await sendForStatus('app', 'PUT', route`/rest/api/3/issue/${issueId}/properties/${what}`, true);
  return status === created ? 'first' : 'told before';
}

export async function forgetTold(issueId: string, what: string): Promise<void> {
  await remove('app', route`/rest/api/3/issue/${issueId}/properties/${what}`);
}

/**
 * Tells a person on a work item, by a comment that mentions them: Jira lets them know as they wish to be let known.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/nodes/mention/
 */
export async function tellInComment(issueId: string, accountId: string, words: string): Promise<void> {
  const content = [
    { type: 'mention', attrs: { id: accountId } },
    { type: 'text', text: ` ${words}` },
  ];
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
  // As the app, for the same reason.
  await send('app', 'POST', route`/rest/api/3/issue/${issueId}/comment`, { body });
}
