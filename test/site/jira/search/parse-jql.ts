import { JastBuilder, JQLSyntaxError, type Query } from '@atlaskit/jql-ast';
import { JiraError } from '../errors';

/** What the grammar of Jira says about a query: its tree, or why it is none. Reserved words without quotes are found here. */
export function parseJql(jql: string): { readonly query: Query | null; readonly errors: readonly string[] } {
  // A builder that has seen a text before gives an empty tree for it: each query gets its own.
  const { query, errors } = new JastBuilder().build(jql);
  return { query: query ?? null, errors: errors.map(toMessage) };
}

export function readJql(jql: string): Query {
  const { query, errors } = parseJql(jql);
  if (errors.length > 0 || query === null) throw new JiraError(400, errors);
  return query;
}

function toMessage(error: Error): string {
  const place = error instanceof JQLSyntaxError ? ` (line ${String(error.line)}, character ${String(error.charPositionInLine + 1)})` : '';
  return `Error in the JQL Query: ${error.message}${place}.`;
}
