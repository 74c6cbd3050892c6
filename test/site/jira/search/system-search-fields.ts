import { statusCategories } from '../config/configuration-json';
import { priorities, resolutions } from '../config/priorities';
import type { Issue, StatusCategoryKey } from '../model';
import { canSeeIssue, findIssue, hasProjectPermission } from '../permissions';
import { linkTypeIdsOf } from './linked-issues';
import { displayNameOf, findAccountIds } from './people-names';
import type { SearchContext } from './search-context';
import type { EntityField, MomentField, SearchField, TextField } from './search-field';
import { toPlainText } from './text-match';
import { toInstant } from './time-zone';

interface NamedEntity {
  readonly id: string;
  readonly name: string;
}

const idsNamed = (entities: Iterable<NamedEntity>, literal: string): string[] => {
  const all = [...entities];
  const wanted = literal.toLowerCase();
  const byName = all.filter(({ name }) => name.toLowerCase() === wanted);
  return (byName.length > 0 ? byName : all.filter(({ id }) => id === literal)).map(({ id }) => id);
};

/** Every clause name, in lower case, of the fields that Jira itself has. */
export function systemSearchFields(context: SearchContext): ReadonlyMap<string, SearchField> {
  const fields: [readonly string[], SearchField][] = [
    [['project'], projectField(context)],
    [['key', 'id', 'issue', 'issuekey', 'workitem'], issueKeyField(context)],
    ...classification(context),
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

/** A day begins at midnight where the caller is. */
export function dayToInstant(day: unknown, timeZone: string): number | null {
  if (typeof day !== 'string') return null;
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  return toInstant({ year, month, day: date, hour: 0, minute: 0 }, timeZone);
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

function classification(context: SearchContext): [readonly string[], EntityField][] {
  const { jira } = context;
  const { state } = jira;
  const categoryOf = (issue: Issue): StatusCategoryKey | null => state.statuses.get(issue.statusId)?.category ?? null;
  const categories = Object.values(statusCategories);
  const rank = (id: unknown) => (typeof id === 'string' ? -Number(id) : null);
  const named = (
    name: string,
    read: EntityField['read'],
    entities: () => Iterable<NamedEntity>,
    sortKey: EntityField['sortKey'],
    historyFieldId?: string,
  ): EntityField => ({
    kind: 'entity',
    name,
    read,
    values: name === 'issuetype' ? 'type' : 'named',
    resolve: (literal) => idsNamed(entities(), literal),
    sortKey,
    ...(historyFieldId !== undefined && { historyFieldId }),
  });
  const priorityOf = (issue: Issue) => (typeof issue.fields['priority'] === 'string' ? issue.fields['priority'] : null);
  return [
    [
      ['issuetype', 'type', 'worktype'],
      named(
        'issuetype',
        (issue) => issue.issueTypeId,
        () => state.issueTypes.values(),
        (issue) => state.issueTypes.get(issue.issueTypeId)?.name ?? null,
      ),
    ],
    [
      ['status'],
      named(
        'status',
        (issue) => issue.statusId,
        () => state.statuses.values(),
        (issue) => Number(issue.statusId),
        'status',
      ),
    ],
    [
      ['statuscategory'],
      {
        ...named(
          'statusCategory',
          categoryOf,
          () => [],
          (issue) => categories.findIndex(({ key }) => key === categoryOf(issue)),
        ),
        resolve: (literal) =>
          categories
            .filter(({ id, key, name }) => [String(id), key, name.toLowerCase()].includes(literal.toLowerCase()))
            .map(({ key }) => key),
      },
    ],
    [
      ['priority'],
      named(
        'priority',
        priorityOf,
        () => priorities,
        (issue) => rank(issue.fields['priority']),
        'priority',
      ),
    ],
    [
      ['resolution'],
      named(
        'resolution',
        (issue) => issue.resolutionId,
        () => resolutions,
        (issue) => issue.resolutionId,
        'resolution',
      ),
    ],
    [
      ['level'],
      named(
        'level',
        (issue) => issue.securityLevelId,
        () => state.securityLevels.values(),
        (issue) => issue.securityLevelId,
      ),
    ],
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
    [
      ['issuelinktype'],
      {
        ...named(
          'issueLinkType',
          (issue) => linkTypeIdsOf(state, issue),
          () => [],
          () => null,
        ),
        resolve: (literal) => linkTypesNamed(context, literal),
      },
    ],
  ];
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

function linkTypesNamed({ jira }: SearchContext, literal: string): string[] {
  const wanted = literal.toLowerCase();
  return [...jira.state.linkTypes.values()]
    .filter(({ id, name, inward, outward }) => [id, name.toLowerCase(), inward.toLowerCase(), outward.toLowerCase()].includes(wanted))
    .map(({ id }) => id);
}
