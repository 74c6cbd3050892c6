import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import type { Field, Issue } from '../model';
import { printHistory } from './changelog';
import { printCustomField, printParent, systemPrinters, type FieldReading } from './fields/print-field';

/** What a caller asked to see of an issue. `fields` may hold `*all`, `*navigable`, ids and `-id`. */
export interface IssueSelection {
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
}

/** How many entries `expand=changelog` shows: the newest, never all. */
const mostExpandedHistories = 40;
const notNavigable = new Set(['comment', 'attachment']);

export function toIssueJson(jira: Jira, issue: Issue, selection: IssueSelection, actor: Person | null): Record<string, unknown> {
  const { expand } = selection;
  return {
    expand: 'names,schema,transitions,editmeta,changelog',
    id: issue.id,
    self: `${jira.kernel.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(expand.includes('changelog') && { changelog: printNewestHistories(jira, issue) }),
    ...(selection.properties.length > 0 && { properties: printProperties(issue, selection.properties) }),
    fields: printFields({ jira, issue, actor }, selection.fields),
    ...(expand.includes('names') && { names: describeFields(jira, (field) => field.name) }),
    ...(expand.includes('schema') && { schema: describeFields(jira, (field) => field.schema) }),
  };
}

function printFields(reading: FieldReading, asked: readonly string[]): Record<string, unknown> {
  const { state } = reading.jira;
  const fields: Record<string, unknown> = {};
  for (const fieldId of selectedFieldIds(reading.jira, asked)) {
    if (fieldId === 'parent') {
      const parent = printParent(reading);
      if (parent !== null) fields[fieldId] = parent;
      continue;
    }
    const printSystem = systemPrinters[fieldId];
    const custom = printSystem === undefined ? state.fields.get(fieldId) : undefined;
    if (printSystem !== undefined) fields[fieldId] = printSystem(reading);
    else if (custom?.custom === true) fields[fieldId] = printCustomField(reading.jira, custom, reading.issue.fields[fieldId]);
  }
  return fields;
}

function selectedFieldIds(jira: Jira, asked: readonly string[]): readonly string[] {
  const isNamed = asked.every((name) => !name.startsWith('*') && !name.startsWith('-'));
  if (isNamed) return asked;
  const excluded = new Set(asked.flatMap((name) => (name.startsWith('-') ? name.slice(1) : [])));
  const custom = [...jira.state.fields.values()].flatMap((field) => (field.custom ? field.id : []));
  const every = [...Object.keys(systemPrinters), 'parent', ...custom];
  const base = asked.includes('*navigable') ? every.filter((fieldId) => !notNavigable.has(fieldId)) : every;
  const isAllMinus = asked.every((name) => name.startsWith('-'));
  const chosen = isAllMinus || asked.some((name) => name.startsWith('*')) ? base : asked;
  return chosen.filter((fieldId) => !excluded.has(fieldId));
}

function printNewestHistories(jira: Jira, issue: Issue): Record<string, unknown> {
  const newest = issue.histories.slice(-mostExpandedHistories).toReversed();
  return {
    startAt: 0,
    maxResults: newest.length,
    total: issue.histories.length,
    histories: newest.map((history) => printHistory(jira, history)),
  };
}

function printProperties(issue: Issue, asked: readonly string[]): Record<string, unknown> {
  const all = asked.includes('*all');
  return Object.fromEntries([...issue.properties].filter(([key]) => all || asked.includes(key)));
}

function describeFields(jira: Jira, describe: (field: Field) => unknown): Record<string, unknown> {
  const described = [...jira.state.fields.values()].filter((field) => 'type' in field.schema);
  return Object.fromEntries(described.map((field) => [field.id, describe(field)]));
}
