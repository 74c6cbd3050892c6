import { addSecurityLevel } from '../site/jira/permissions';
import type { Role } from '../site/kernel/people';
import type { Site } from '../site/site';

/** Lets only these people see an issue, by a security level of its own. */
export function restrict({ jira, person }: Site, issueId: string, roles: readonly Role[]): void {
  const issue = jira.state.issues.get(issueId);
  if (issue === undefined) throw new Error(`There is no issue ${issueId}.`);
  const accountIds = roles.map((role) => person(role).accountId);
  issue.securityLevelId = addSecurityLevel(jira.state, `Only ${roles.join(', ') || 'nobody'}`, accountIds);
}
