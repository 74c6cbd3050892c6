import { idToCome } from '../issues/comments';
import type { Jira } from '../jira';
import type { ChangeItem, History, Issue } from '../model';
import { richText } from './constructors';
import { makeEntity, type Entity } from './entity';
import { userOf } from './people-scope';
import { propertiesScope } from './project-scope';

const idOf = (id: string) => (id === idToCome ? null : Number(id));

/** Oldest first. */
export function commentsOf(jira: Jira, issue: Issue): Entity[] {
  return issue.comments.map((comment) =>
    makeEntity('Comment', {
      id: () => idOf(comment.id),
      author: () => userOf(jira, comment.authorId),
      body: () => richText(comment.body),
      created: () => new Date(comment.created),
      updated: () => new Date(comment.updated),
      properties: () => propertiesScope(new Map()),
    }),
  );
}

export function attachmentsOf(jira: Jira, issue: Issue): Entity[] {
  return issue.attachments.map((attachment) =>
    makeEntity('Attachment', {
      id: () => idOf(attachment.id),
      author: () => userOf(jira, attachment.authorId),
      filename: () => attachment.filename,
      size: () => attachment.content.byteLength,
      mimeType: () => attachment.mimeType,
      created: () => new Date(attachment.created),
    }),
  );
}

/** Newest first, unlike comments. */
export const changelogsOf = (jira: Jira, issue: Issue): Entity[] =>
  issue.histories.toReversed().map((history) => changelogScope(jira, history));

/** The newest entry with an item of the field that has the wanted values. */
export function newestChangelog(jira: Jira, issue: Issue, field: string, wanted: Readonly<Record<string, unknown>>): Entity | null {
  const holds = (item: ChangeItem) =>
    (item.field === field || item.fieldId === field) && Object.entries(wanted).every(([key, value]) => Reflect.get(item, key) === value);
  const found = issue.histories.findLast(({ items }) => items.some(holds));
  return found ? changelogScope(jira, found) : null;
}

function changelogScope(jira: Jira, { id, authorId, created, items }: History): Entity {
  return makeEntity('Changelog', {
    id: () => id,
    author: () => userOf(jira, authorId),
    created: () => new Date(created),
    items: () => items.map(itemScope),
  });
}

/** Ends are texts, and empty where there is nothing. */
function itemScope(item: ChangeItem): Entity {
  return makeEntity('ChangelogItem', {
    field: () => item.field,
    fieldId: () => item.fieldId,
    from: () => item.from ?? '',
    fromString: () => item.fromString ?? '',
    to: () => item.to ?? '',
    toString: () => item.toString ?? '',
  });
}
