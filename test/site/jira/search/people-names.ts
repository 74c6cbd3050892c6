import type { Jira } from '../jira';

/** A user in a query is an account id, a name or an address. */
export function findAccountIds(jira: Jira, literal: string): string[] {
  const wanted = literal.toLowerCase();
  const { people } = jira.kernel;
  if (people.byAccountId(literal)) return [literal];
  return people
    .all()
    .filter(({ displayName, email }) => displayName.toLowerCase() === wanted || email.toLowerCase() === wanted)
    .map(({ accountId }) => accountId);
}

export const displayNameOf = (jira: Jira, accountId: string | null): string | null =>
  accountId === null ? null : (jira.kernel.people.byAccountId(accountId)?.displayName ?? accountId);
