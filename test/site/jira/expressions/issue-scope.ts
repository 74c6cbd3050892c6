import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import type { Issue } from '../model';

/** The `issue` of a Jira expression; `overrides` are the changes of a transition screen, in stored shape. */
export function issueScope(jira: Jira, issue: Issue, overrides: Partial<Issue> = {}): Record<string, unknown> {
  return { id: Number(issue.id), overrides, cloudId: jira.kernel.cloudId };
}

/** The `user` of a Jira expression. */
export function userScope(person: Person | null): Record<string, unknown> | null {
  return person && { accountId: person.accountId, displayName: person.displayName };
}
