import type { Person } from '../../kernel/people';
import { badField, badRequest } from '../errors';
import type { Jira } from '../jira';
import type { Comment, Issue } from '../model';
import type { PageRequest } from '../people/actor';
import { hasProjectPermission, projectOf } from '../permissions';
import { toUserJsonById } from '../people/person-json';
import { isAdf } from './adf';
import { emitIssueEvent } from './issue-events';
import { toWireTime } from './wire-time';

/** A comment touches the issue and leaves no entry in its changelog. */
export function addComment(jira: Jira, issue: Issue, actor: Person, body: unknown): Comment {
  if (!hasProjectPermission(jira, actor, projectOf(jira.state, issue), 'ADD_COMMENTS')) {
    throw badRequest(`${actor.displayName}, you do not have the permission to comment on this issue.`);
  }
  if (!isAdf(body)) throw badField('comment', 'Comment body is not valid!');
  const now = jira.kernel.clock.now();
  const comment: Comment = { id: String(jira.kernel.nextId('comment')), authorId: actor.accountId, body, created: now, updated: now };
  issue.comments.push(comment);
  issue.updated = now;
  emitIssueEvent(jira, 'commented', issue, actor, { comment: printComment(jira, issue, comment) });
  return comment;
}

/** What a transition is about to add has no id yet, and that is how expressions tell it apart. */
export const idToCome = '';

/** The comments as a transition will leave them: those it brings have no id yet. */
export function withComing({ kernel }: Jira, issue: Issue, actor: Person, bodies: readonly unknown[]): Comment[] {
  const now = kernel.clock.now();
  return [...issue.comments, ...bodies.map((body) => ({ id: idToCome, authorId: actor.accountId, body, created: now, updated: now }))];
}

export function printComment({ kernel }: Jira, issue: Issue, comment: Comment): Record<string, unknown> {
  const author = toUserJsonById(kernel, comment.authorId);
  return {
    self: `${kernel.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created: toWireTime(comment.created),
    updated: toWireTime(comment.updated),
    jsdPublic: true,
  };
}

export function printCommentPage(jira: Jira, issue: Issue, page: PageRequest & { order?: 'newest' }): Record<string, unknown> {
  const ordered = page.order === 'newest' ? issue.comments.toReversed() : issue.comments;
  const shown = ordered.slice(page.startAt, page.startAt + page.maxResults);
  return {
    comments: shown.map((comment) => printComment(jira, issue, comment)),
    self: `${jira.kernel.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: page.maxResults,
    total: issue.comments.length,
    startAt: page.startAt,
  };
}
