import type { Issue } from '../model';
import { canSeeIssue, findIssue, hasProjectPermission } from '../permissions';
import { namedFields } from './named-search-fields';
import { displayNameOf, findAccountIds } from './people-names';
import type { SearchContext } from './search-context';
import type { EntityField, MomentField, SearchField, TextField } from './search-field';
import { toPlainText } from './text-match';
import { toInstant } from '../time-zone';

/** Every clause name, in lower case, of the fields that Jira itself has. */
export function systemSearchFields(context: SearchContext): ReadonlyMap<string, SearchField> {
  const fields: [readonly string[], SearchField][] = [
    [['project'], projectField(context)],
    [['key', 'id', 'issue', 'issuekey', 'workitem'], issueKeyField(context)],
    ...namedFields(context),
    [['labels'], anyText('labels', (issue) => toStrings(issue.fields['labels']))],
    [
      ['parent'],
      {
        ...issueKeyField(context),
        name: 'parent',
        read: (issue) => issue.parentId,
        sortKey: (issue) => (issue.parentId === null ? null : Number(issue.parentId)),
      },
    ],
    [['assignee'], userField(context, 'assignee', (issue) => issue.assigneeId, 'assignee')],
    [['reporter'], userField(context, 'reporter', (issue) => issue.reporterId, 'reporter')],
    [['creator'], userField(context, 'creator', (issue) => issue.creatorId)],
    [['summary'], text('summary', (issue) => issue.summary)],
    [['description'], text('description', (issue) => toPlainText(issue.fields['description']))],
    [['comment'], text('comment', commentText)],
    [
      ['text', 'textfields'],
      text('text', (issue) => `${issue.summary} ${Object.values(issue.fields).map(toPlainText).join(' ')} ${commentText(issue)}`),
    ],
    [['created', 'createddate'], moment('created', (issue) => issue.created)],
    [['updated', 'updateddate'], moment('updated', (issue) => issue.updated)],
    [['resolved', 'resolutiondate'], moment('resolved', (issue) => issue.resolutionDate)],
    [['due', 'duedate'], moment('due', (issue) => dayToInstant(issue.dueDate, context.timeZone))],
  ];
  return new Map(fields.flatMap(([names, field]) => names.map((name) => [name, field] as const)));
}

/** Clocks are slow to read, and a search asks for the same few days of every issue. */
const midnights = new Map<string, number>();

/** A day begins at midnight where the caller is. */
export function dayToInstant(day: unknown, timeZone: string): number | null {
  if (typeof day !== 'string') return null;
  const name = `${day.slice(0, 10)} ${timeZone}`;
  const known = midnights.get(name);
  if (known !== undefined) return known;
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  const midnight = toInstant({ year, month, day: date, hour: 0, minute: 0 }, timeZone);
  midnights.set(name, midnight);
  return midnight;
}

const commentText = (issue: Issue) => issue.comments.map(({ body }) => toPlainText(body)).join(' ');
const text = (name: string, read: (issue: Issue) => string): TextField => ({
  kind: 'text',
  name,
  read,
  sortKey: (issue) => read(issue).toLowerCase() || null,
});
const moment = (name: string, read: (issue: Issue) => number | null): MomentField => ({ kind: 'moment', name, read, sortKey: read });

export function userField(
  context: SearchContext,
  name: string,
  read: (issue: Issue) => string | null,
  historyFieldId?: string,
): EntityField {
  return {
    kind: 'entity',
    name,
    read,
    values: 'user',
    resolve: (literal) => findAccountIds(context.jira, literal),
    sortKey: (issue) => displayNameOf(context.jira, read(issue)),
    ...(historyFieldId !== undefined && { historyFieldId }),
  };
}

function projectField({ jira, actor }: SearchContext): EntityField {
  const { state } = jira;
  return {
    kind: 'entity',
    name: 'project',
    read: (issue) => issue.projectId,
    values: 'named',
    resolve: (literal) => {
      const wanted = literal.toLowerCase();
      const visible = [...state.projects.values()].filter((project) => hasProjectPermission(jira, actor, project, 'BROWSE_PROJECTS'));
      return visible
        .filter(({ id, key, name }) => id === literal || key.toLowerCase() === wanted || name.toLowerCase() === wanted)
        .map(({ id }) => id);
    },
    sortKey: (issue) => state.projects.get(issue.projectId)?.name.toLowerCase() ?? null,
  };
}

/** Sorted by project and number, not by letters. */
const keySortKey = ({ key }: Issue): string =>
  `${key.slice(0, key.lastIndexOf('-'))}-${key.slice(key.lastIndexOf('-') + 1).padStart(10, '0')}`;

function issueKeyField({ jira, actor }: SearchContext): EntityField {
  return {
    kind: 'entity',
    name: 'key',
    read: (issue) => issue.id,
    values: 'issue',
    resolve: (literal) => {
      const issue = findIssue(jira.state, literal);
      return issue && canSeeIssue(jira, actor, issue) ? [issue.id] : [];
    },
    sortKey: keySortKey,
  };
}

const toStrings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Texts compared as a whole, whatever their case: labels and the string fields of apps. */
export function anyText(name: string, readTexts: (issue: Issue) => readonly string[]): EntityField {
  return {
    kind: 'entity',
    name,
    values: 'any',
    read: (issue) => readTexts(issue).map((label) => label.toLowerCase()),
    resolve: (literal) => [literal.toLowerCase()],
    sortKey: (issue) => readTexts(issue).join(' ').toLowerCase() || null,
  };
}
