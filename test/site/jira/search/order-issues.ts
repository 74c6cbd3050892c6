import type { Query } from '@atlaskit/jql-ast';
import { badRequest } from '../errors';
import type { Issue } from '../model';
import { unknownField } from './compile-query';
import type { SearchFields } from './find-field';
import type { SearchField } from './search-field';

const mostSortKeys = 7;

interface SortKey {
  readonly field: SearchField;
  readonly direction: 1 | -1;
}

export function readSortKeys({ orderBy }: Query, fields: SearchFields): SortKey[] {
  if (!orderBy) return [];
  if (orderBy.fields.length > mostSortKeys) throw badRequest(`JQL can be ordered by at most ${String(mostSortKeys)} fields.`);
  return orderBy.fields.map(({ field, direction }) => {
    const known = fields.find(field.value === 'rank' ? 'id' : field.value);
    if (!known) throw unknownField(field.value);
    return { field: known, direction: direction?.value === 'DESC' ? -1 : 1 };
  });
}

/** Newest first if nobody asked for an order. Empty values stand after all others, before them when descending. */
export function orderIssues(issues: Issue[], keys: readonly SortKey[]): Issue[] {
  if (keys.length === 0) return issues.sort((left, right) => Number(right.id) - Number(left.id));
  const rows = issues.map((issue) => ({ issue, id: Number(issue.id), values: keys.map(({ field }) => field.sortKey(issue)) }));
  rows.sort((left, right) => {
    for (const [index, { direction }] of keys.entries()) {
      const order = compareValues(left.values[index] ?? null, right.values[index] ?? null);
      if (order !== 0) return order * direction;
    }
    return right.id - left.id;
  });
  return rows.map(({ issue }) => issue);
}

function compareValues(left: number | string | null, right: number | string | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
}
