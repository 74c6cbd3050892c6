import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import type { Issue } from '../model';

/** The issues that the actor may see and the JQL matches, in its order. Throws a `JiraError` 400 for a bad query. */
export function findIssues(jira: Jira, jql: string, actor: Person | null): Issue[] {
  throw new Error(`not yet: ${jira.kernel.baseUrl} ${jql} ${actor?.accountId ?? ''}`);
}
