import { route } from '@forge/api';
import { z } from 'zod';
import type { Decision, DecisionLink } from '../domain/review/review';
import { Refusal } from '../domain/refusal';
import { post, read, remove, send } from '../forge/requests';

const decisionSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string().default(''),
    issuetype: z.object({ name: z.string() }).nullish(),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }).optional() }).nullish(),
    assignee: z.object({ accountId: z.string(), displayName: z.string().default('') }).nullish(),
    duedate: z.string().nullish(),
    security: z.unknown().optional(),
  }),
});

/** Issues that one call may name together with their fields. */
const mostPerCall = 100;

function toWork({ fields }: z.output<typeof decisionSchema>): Decision['work'] {
  const { summary, issuetype, status, assignee, duedate, security } = fields;
  return {
    title: summary,
    restricted: security !== null && security !== undefined,
    type: issuetype?.name ?? '',
    status: status?.name ?? '',
    done: status?.statusCategory?.key === 'done',
    owner: assignee == null ? null : { accountId: assignee.accountId, name: assignee.displayName },
    dueDate: duedate ?? null,
  };
}

/** Decisions as the person may see them in Jira; what is gone or hidden has no `work`. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
export async function readDecisions<Link extends DecisionLink>(
  links: readonly Link[],
): Promise<readonly (Link & Pick<Decision, 'work'>)[]> {
  if (links.length === 0) return [];
  const body = {
    issueIdsOrKeys: links.slice(0, mostPerCall).map(({ issueId }) => issueId),
    fields: ['summary', 'issuetype', 'status', 'assignee', 'duedate', 'security'],
  };
  const { issues } = await post('user', route`/rest/api/3/issue/bulkfetch`, body, z.object({ issues: z.array(decisionSchema) }));
  const found = new Map(issues.map((issue) => [issue.id, issue]));
  return links.map((link) => {
    const issue = found.get(link.issueId);
    return issue === undefined ? { ...link, work: null } : { ...link, key: issue.key, work: toWork(issue) };
  });
}

function globalIdOf(pageId: string): string {
  return `clause-10:review=${pageId}`;
}

/** The page of a review as a work item names it. */
export interface ReviewReference {
  readonly pageId: string;
  readonly url: string;
  readonly title: string;
}

/** Ties a work item to the review that decided it, in place of an earlier title. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/#api-rest-api-3-issue-issueidorkey-remotelink-post */
export async function linkToReview(issueId: string, { pageId, url, title }: ReviewReference): Promise<void> {
  const body = {
    globalId: globalIdOf(pageId),
    application: { name: 'Confluence' },
    relationship: 'decided in',
    object: { url, title },
  };
  await send('user', 'POST', route`/rest/api/3/issue/${issueId}/remotelink`, body);
}

/** Takes the tie back; one that is gone, or on a work item that is, is no failure. */
export async function unlinkFromReview(issueId: string, pageId: string): Promise<void> {
  try {
    await remove('user', route`/rest/api/3/issue/${issueId}/remotelink?globalId=${globalIdOf(pageId)}`);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
  }
}

const commentsSchema = z.object({ comments: z.array(z.object({ body: z.unknown() })) });
const latestComments = 100;

/** Says on a work item that its review was signed, unless a comment says so already: its hash is in it. */
export async function tellSigning(issueId: string, words: string, sha256: string, url: string): Promise<void> {
  const path = route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=${latestComments}`;
  const { comments } = await read('user', path, commentsSchema);
  if (comments.some(({ body }) => JSON.stringify(body).includes(sha256))) return;
  const link = { type: 'text', text: 'The review', marks: [{ type: 'link', attrs: { href: url } }] };
  const content = [{ type: 'text', text: `${words} ` }, link];
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
  await send('user', 'POST', route`/rest/api/3/issue/${issueId}/comment`, { body });
}
