import { textOf } from '../adf';
import type { Confluence } from '../confluence';
import { badRequest } from '../errors';
import type { Page } from '../model';
import { lastVersion } from '../print';
import { ancestorsOf } from '../tree';
import type { Cql, CqlField, CqlQuery } from './cql';

type Clause = Extract<Cql, { kind: 'clause' }>;

/** What a page answers for a field; several values where a page has several. */
function valuesOf(confluence: Confluence, page: Page, field: CqlField): readonly string[] {
  const version = lastVersion(page.versions);
  const readers: Readonly<Record<CqlField, () => readonly string[]>> = {
    type: () => ['page'],
    space: () => [confluence.state.spaces.get(page.spaceId)?.key ?? ''],
    title: () => [version.title],
    label: () => page.labels.map(({ name }) => name),
    text: () => [`${version.title} ${textOf(version.body)}`],
    id: () => [page.id],
    parent: () => (page.parentId === null ? [] : [page.parentId]),
    ancestor: () => ancestorsOf(confluence, page.parentId).map(({ id }) => id),
    creator: () => [page.authorId],
    created: () => [String(page.createdAt)],
    lastmodified: () => [String(version.createdAt)],
  };
  return readers[field]();
}

const isDate = (field: CqlField): boolean => field === 'created' || field === 'lastmodified';

function toInstant(value: string): number {
  const instant = Date.parse(value.trim().replaceAll('/', '-').replace(' ', 'T'));
  if (Number.isNaN(instant)) throw badRequest(`Could not parse cql : '${value}' is not a date`);
  return instant;
}

function compareDates(clause: Clause, actual: readonly string[]): boolean {
  const instant = Number(actual[0]);
  const bound = toInstant(clause.values[0] ?? '');
  const comparisons: Partial<Record<Clause['operator'], boolean>> = {
    '=': instant === bound,
    '!=': instant !== bound,
    '<': instant < bound,
    '<=': instant <= bound,
    '>': instant > bound,
    '>=': instant >= bound,
  };
  return comparisons[clause.operator] ?? false;
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Every word must occur; `*` at the end of a word stands for anything. */
function containsWords(text: string, asked: string): boolean {
  const present = words(text);
  const wanted = asked
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return wanted.every((word) => {
    const stem = words(word)[0] ?? '';
    return present.some((candidate) => (word.endsWith('*') ? candidate.startsWith(stem) : words(word).includes(candidate)));
  });
}

function matchesClause(confluence: Confluence, page: Page, clause: Clause): boolean {
  const actual = valuesOf(confluence, page, clause.field);
  if (isDate(clause.field)) return compareDates(clause, actual);
  const isEqual = (value: string): boolean => actual.some((candidate) => candidate.toLowerCase() === value.toLowerCase());
  const isContained = (value: string): boolean => actual.some((candidate) => containsWords(candidate, value));
  switch (clause.operator) {
    case '=':
    case 'in':
      return clause.values.some(isEqual);
    case '!=':
    case 'not in':
      return !clause.values.some(isEqual);
    case '~':
      return clause.values.some(isContained);
    case '!~':
      return !clause.values.some(isContained);
    default:
      throw badRequest(`Could not parse cql : the operator '${clause.operator}' is not supported by the field '${clause.field}'`);
  }
}

function matches(confluence: Confluence, page: Page, cql: Cql): boolean {
  switch (cql.kind) {
    case 'and':
      return cql.parts.every((part) => matches(confluence, page, part));
    case 'or':
      return cql.parts.some((part) => matches(confluence, page, part));
    case 'not':
      return !matches(confluence, page, cql.part);
    case 'clause':
      return matchesClause(confluence, page, cql);
  }
}

/** Current pages that match, in the order asked for, else newest change first. */
export function findPages(confluence: Confluence, { where, order }: CqlQuery): Page[] {
  const asked = order.length === 0 ? [{ field: 'lastmodified', direction: 'desc' } as const] : order;
  const compare = (a: Page, b: Page): number => {
    for (const { field, direction } of asked) {
      const [left = ''] = valuesOf(confluence, a, field);
      const [right = ''] = valuesOf(confluence, b, field);
      const difference = left.localeCompare(right, 'en', { numeric: true });
      if (difference !== 0) return direction === 'asc' ? difference : -difference;
    }
    return Number(a.id) - Number(b.id);
  };
  const pages = [...confluence.state.pages.values()].filter((page) => page.status === 'current');
  return pages.filter((page) => where === null || matches(confluence, page, where)).sort(compare);
}
