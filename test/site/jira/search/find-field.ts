import type { Field, Issue } from '../model';
import { displayNameOf } from './people-names';
import type { SearchContext } from './search-context';
import type { SearchField } from './search-field';
import { anyText, dayToInstant, systemSearchFields, userField } from './system-search-fields';
import { toPlainText } from './text-match';

export interface SearchFields {
  /** By any clause name, whatever its case: `status`, `cf[10100]`, `Impact`. */
  find(clauseName: string): SearchField | undefined;
}

export function searchFields(context: SearchContext): SearchFields {
  const system = systemSearchFields(context);
  return {
    find: (clauseName) => {
      const wanted = clauseName.toLowerCase();
      const known = system.get(wanted);
      if (known) return known;
      for (const field of context.jira.state.fields.values()) {
        if (field.custom && field.clauseNames.some((name) => name.toLowerCase() === wanted)) return toSearchField(context, field);
      }
      return undefined;
    },
  };
}

function toSearchField(context: SearchContext, field: Field): SearchField {
  const { name, id } = field;
  const valueOf = (issue: Issue): unknown => issue.fields[id] ?? null;
  const number = (issue: Issue) => (typeof valueOf(issue) === 'number' ? Number(valueOf(issue)) : null);
  const string = (issue: Issue) => (typeof valueOf(issue) === 'string' ? String(valueOf(issue)) : null);
  const strings = (issue: Issue) => [valueOf(issue)].flat().filter((value): value is string => typeof value === 'string');
  switch (field.kind) {
    case 'number':
    case 'forge-number':
      return { kind: 'number', name, read: number, sortKey: number };
    case 'date':
    case 'datetime': {
      const read = (issue: Issue) => (field.kind === 'date' ? dayToInstant(valueOf(issue), context.timeZone) : toMoment(valueOf(issue)));
      return { kind: 'moment', name, read, sortKey: read };
    }
    case 'user':
      return { ...userField(context, name, string), sortKey: (issue) => displayNameOf(context.jira, string(issue)) };
    case 'option':
    case 'options':
      return optionField(field, strings);
    case 'forge-string':
    case 'forge-strings':
    case 'url':
      return anyText(name, strings);
    default: {
      const read = (issue: Issue) => toPlainText(valueOf(issue));
      return { kind: 'text', name, read, sortKey: (issue) => read(issue).toLowerCase() || null };
    }
  }
}

function optionField(field: Field, read: (issue: Issue) => readonly string[]): SearchField {
  return {
    kind: 'entity',
    name: field.name,
    values: 'named',
    read,
    resolve: (literal) =>
      field.options.filter(({ id, value }) => id === literal || value.toLowerCase() === literal.toLowerCase()).map(({ id }) => id),
    sortKey: (issue) => {
      const index = field.options.findIndex(({ id }) => id === read(issue)[0]);
      return index < 0 ? null : index;
    },
  };
}

function toMoment(value: unknown): number | null {
  const instant = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(instant) ? null : instant;
}
