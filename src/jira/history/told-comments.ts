import { route } from '@forge/api';
import { z } from 'zod';
import type { ToldComment } from '../../domain/trail/told';
import { read } from '../../forge/requests';
import { textOfAdf } from '../../forge/adf-text';
import { instant } from '../instant';
import type { JiraIssue } from '../issues';
import { mover } from './mover';

const commentsPerPage = 100;
const mostPages = 5;

const comment = z.object({ id: z.string(), author: mover, body: z.unknown(), created: instant, updated: instant });
const page = z.object({ total: z.number(), comments: z.array(comment) });

export interface ToldComments {
  readonly comments: readonly ToldComment[];
  /** Older ones that were not read. */
  readonly leftOut: number;
}

/**
 * The newest comments that the person may see, as they stand now: five hundred in five calls at most.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/#api-rest-api-3-issue-issueidorkey-comment-get
 */
export async function readComments({ issueId, key }: Pick<JiraIssue, 'issueId' | 'key'>): Promise<ToldComments> {
  const found = new Map<string, ToldComment>();
  let total = 0;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const startAt = pages * commentsPerPage;
    const path = route`/rest/api/3/issue/${issueId}/comment?startAt=${startAt}&maxResults=${commentsPerPage}&orderBy=-created`;
    const answer = await read('user', path, page);
    total = answer.total;
    for (const told of answer.comments) found.set(told.id, toComment(told, key));
    if (startAt + commentsPerPage >= total) break;
  }
  return { comments: [...found.values()], leftOut: Math.max(0, total - found.size) };
}

/** The comments that came with the work item, where it brought all of them; otherwise `null`: they are to be read. */
export function commentsWith({ fields, key }: Pick<JiraIssue, 'fields' | 'key'>): ToldComments | null {
  const brought = page.safeParse(fields['comment']);
  if (!brought.success || brought.data.comments.length < brought.data.total) return null;
  return { comments: brought.data.comments.map((told) => toComment(told, key)), leftOut: 0 };
}

function toComment({ id, author, body, created, updated }: z.output<typeof comment>, key: string): ToldComment {
  const text = textOfAdf(body);
  return { id, at: created, by: author, text, edited: updated !== created, address: `/browse/${key}?focusedCommentId=${id}` };
}
