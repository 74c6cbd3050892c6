import type { Person } from '../../kernel/people';
import { badRequest } from '../errors';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import { canSeeIssue } from '../permissions';
import { compileClause, type Predicate } from './compile-query';
import { searchFields } from './find-field';
import { orderIssues, readSortKeys } from './order-issues';
import { readJql } from './parse-jql';
import { createSearchContext, searchSettings } from './search-context';

interface SearchOptions {
  /** Issues that must be seen as they are now, although the index may lag. */
  readonly reconcileIds?: ReadonlySet<string>;
}

/** The issues that the actor may see and the JQL matches, in its order. Throws a `JiraError` 400 for a bad query. */
export function findIssues(jira: Jira, jql: string, actor: Person | null, { reconcileIds }: SearchOptions = {}): Issue[] {
  const { matches, order } = compileJql(jira, jql, actor);
  if (matches === null) throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  const { lagMs } = searchSettings(jira);
  const indexedUntil = jira.kernel.clock.now() - lagMs;
  const found: Issue[] = [];
  for (const issue of jira.state.issues.values()) {
    if (!matches(issue) || !canSeeIssue(jira, actor, issue)) continue;
    if (lagMs === 0 || issue.created <= indexedUntil || reconcileIds?.has(issue.id) === true) found.push(issue);
  }
  return order(found);
}

interface CompiledJql {
  /** `null` if the query restricts nothing. */
  readonly matches: Predicate | null;
  order(issues: Issue[]): Issue[];
}

export function compileJql(jira: Jira, jql: string, actor: Person | null): CompiledJql {
  const query = readJql(jql);
  const context = createSearchContext(jira, actor);
  const fields = searchFields(context);
  const keys = readSortKeys(query, fields);
  return { matches: query.where ? compileClause(query.where, fields, context, false) : null, order: (issues) => orderIssues(issues, keys) };
}
