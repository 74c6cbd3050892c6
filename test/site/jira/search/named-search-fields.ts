import { statusCategories } from '../config/configuration-json';
import { priorities, resolutions } from '../config/priorities';
import type { Issue, IssueLinkType, JiraState } from '../model';
import { linkTypeIdsOf } from './linked-issues';
import type { SearchContext } from './search-context';
import type { EntityField } from './search-field';

interface NamedEntity {
  readonly id: string;
  readonly name: string;
}

interface NamedField {
  readonly clauseNames: readonly [string, ...string[]];
  readonly read: EntityField['read'];
  readonly entities: () => Iterable<NamedEntity>;
  readonly sortKey: EntityField['sortKey'];
  readonly historyFieldId?: string;
}

/** The fields whose values have a name and an id: types, statuses, priorities and their like. */
export function namedFields({ jira: { state } }: SearchContext): [readonly string[], EntityField][] {
  const fields = [...workflowFields(state), ...furtherFields(state)];
  const simple = fields.map((field): [readonly string[], EntityField] => [field.clauseNames, toEntityField(field)]);
  return [...simple, [['statuscategory'], statusCategoryField(state)], [['issuelinktype'], linkTypeField(state)]];
}

function workflowFields(state: JiraState): NamedField[] {
  return [
    {
      clauseNames: ['issuetype', 'type', 'worktype'],
      read: (issue) => issue.issueTypeId,
      entities: () => state.issueTypes.values(),
      sortKey: (issue) => state.issueTypes.get(issue.issueTypeId)?.name ?? null,
    },
    {
      clauseNames: ['status'],
      read: (issue) => issue.statusId,
      entities: () => state.statuses.values(),
      sortKey: (issue) => Number(issue.statusId),
      historyFieldId: 'status',
    },
  ];
}

function furtherFields(state: JiraState): NamedField[] {
  const priorityOf = (issue: Issue) => (typeof issue.fields['priority'] === 'string' ? issue.fields['priority'] : null);
  return [
    {
      clauseNames: ['priority'],
      read: priorityOf,
      entities: () => priorities,
      // The highest priority has the lowest id, and comes first when descending.
      sortKey: (issue) => (priorityOf(issue) === null ? null : -Number(priorityOf(issue))),
      historyFieldId: 'priority',
    },
    {
      clauseNames: ['resolution'],
      read: (issue) => issue.resolutionId,
      entities: () => resolutions,
      sortKey: (issue) => issue.resolutionId,
      historyFieldId: 'resolution',
    },
    {
      clauseNames: ['level'],
      read: (issue) => issue.securityLevelId,
      entities: () => state.securityLevels.values(),
      sortKey: (issue) => issue.securityLevelId,
    },
  ];
}

function toEntityField({ clauseNames: [name], read, entities, sortKey, historyFieldId }: NamedField): EntityField {
  return {
    kind: 'entity',
    name,
    read,
    values: name === 'issuetype' ? 'type' : 'named',
    resolve: (literal) => idsNamed([...entities()], literal),
    sortKey,
    ...(historyFieldId !== undefined && { historyFieldId }),
  };
}

/** A name goes before an id: somebody may call a status by a number. */
function idsNamed(entities: readonly NamedEntity[], literal: string): string[] {
  const wanted = literal.toLowerCase();
  const byName = entities.filter(({ name }) => name.toLowerCase() === wanted);
  return (byName.length > 0 ? byName : entities.filter(({ id }) => id === literal)).map(({ id }) => id);
}

function statusCategoryField(state: JiraState): EntityField {
  const categories = Object.values(statusCategories);
  const categoryOf = (issue: Issue) => state.statuses.get(issue.statusId)?.category ?? null;
  const isNamed = (literal: string) => (category: (typeof categories)[number]) =>
    [String(category.id), category.key, category.name.toLowerCase()].includes(literal.toLowerCase());
  return {
    kind: 'entity',
    name: 'statusCategory',
    values: 'named',
    read: categoryOf,
    resolve: (literal) => categories.filter(isNamed(literal)).map(({ key }) => key),
    sortKey: (issue) => categories.findIndex(({ key }) => key === categoryOf(issue)),
  };
}

function linkTypeField(state: JiraState): EntityField {
  const isNamed = (literal: string) => (type: IssueLinkType) =>
    [type.id, type.name, type.inward, type.outward].some((name) => name.toLowerCase() === literal.toLowerCase());
  return {
    kind: 'entity',
    name: 'issueLinkType',
    values: 'named',
    read: (issue) => linkTypeIdsOf(state, issue),
    resolve: (literal) => [...state.linkTypes.values()].filter(isNamed(literal)).map(({ id }) => id),
    sortKey: () => null,
  };
}
