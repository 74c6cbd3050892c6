import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { Person } from '../../kernel/people';
import { priorities, resolutions } from '../config/priorities';
import type { Jira } from '../jira';
import type { Field } from '../model';
import { hasProjectPermission } from '../permissions';
import { searchFields } from './find-field';
import { createSearchContext } from './search-context';
import { operatorsOf, type SearchField } from './search-field';

const typeByKind: Readonly<Record<SearchField['kind'], string>> = {
  entity: 'java.lang.String',
  moment: 'java.util.Date',
  number: 'java.lang.Number',
  text: 'java.lang.String',
};

const dateFunctions = ['day', 'week', 'month', 'year'].flatMap((unit) => {
  const name = unit.charAt(0).toUpperCase() + unit.slice(1);
  return [`startOf${name}()`, `endOf${name}()`];
});

/** What the site can search for: fields with their operators, functions, reserved words. */
export function jqlReferenceData(jira: Jira) {
  const fields = searchFields(createSearchContext(jira, null));
  const visibleFieldNames = [...jira.state.fields.values()].flatMap((field) =>
    field.clauseNames.flatMap((clauseName) => {
      const known = fields.find(clauseName);
      return known ? [toReference(field, clauseName, known)] : [];
    }),
  );
  return { visibleFieldNames, visibleFunctionNames: functionReferences(), jqlReservedWords: [...RESERVED_WORDS] };
}

function toReference(field: Field, clauseName: string, known: SearchField) {
  const [fixed = ''] = field.clauseNames;
  return {
    value: /^[A-Za-z]+$|^cf\[\d+\]$/.test(clauseName) ? clauseName : `"${clauseName}"`,
    displayName: field.custom ? `${field.name} - ${fixed}` : clauseName,
    orderable: 'true',
    searchable: 'true',
    ...(field.custom && { cfid: fixed }),
    ...(known.kind === 'entity' && { auto: 'true' }),
    operators: [...operatorsOf(known)],
    types: [typeByKind[known.kind]],
  };
}

function functionReferences() {
  const toFunction = (value: string, type: string, isList: boolean) => ({
    value,
    displayName: value,
    ...(isList && { isList: 'true' }),
    types: [type],
  });
  return [
    toFunction('currentUser()', 'com.atlassian.jira.user.ApplicationUser', false),
    toFunction('membersOf("")', 'com.atlassian.jira.user.ApplicationUser', true),
    toFunction('linkedIssues("")', 'com.atlassian.jira.issue.Issue', true),
    ...['now()', ...dateFunctions].map((value) => toFunction(value, 'java.util.Date', false)),
  ];
}

/** Values that begin with what was typed, ready to be put into a query. */
export function suggestValues(jira: Jira, actor: Person, fieldName: string, typed: string) {
  return namesOf(jira, actor, fieldName.toLowerCase())
    .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .slice(0, 15)
    .map((name) => ({ value: `"${name}"`, displayName: name }));
}

function namesOf(jira: Jira, actor: Person, fieldName: string): string[] {
  const { state, kernel } = jira;
  if (fieldName === 'project') {
    return [...state.projects.values()]
      .filter((project) => hasProjectPermission(jira, actor, project, 'BROWSE_PROJECTS'))
      .map(({ name }) => name);
  }
  if (['assignee', 'reporter', 'creator'].includes(fieldName)) return kernel.people.all().map(({ displayName }) => displayName);
  const entities = new Map<string, Iterable<{ readonly name: string }>>([
    ['status', state.statuses.values()],
    ['issuetype', state.issueTypes.values()],
    ['type', state.issueTypes.values()],
    ['priority', priorities],
    ['resolution', resolutions],
  ]).get(fieldName);
  if (entities) return [...entities].map(({ name }) => name);
  const field = [...state.fields.values()].find(({ clauseNames }) => clauseNames.some((name) => name.toLowerCase() === fieldName));
  return field?.options.map(({ value }) => value) ?? [];
}
