import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import { avatarUrls } from '../people/person-json';
import { makeEntity, type Entity } from './entity';

/** The `user` of a Jira expression; null for somebody who did not sign in. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#user */
export function userScope({ kernel }: Jira, person: Person | null): Entity | null {
  return (
    person &&
    makeEntity('User', {
      accountId: () => person.accountId,
      displayName: () => person.displayName,
      active: () => person.active,
      locale: () => person.locale,
      timeZone: () => person.timeZone,
      avatarUrls: () => avatarUrls(kernel.baseUrl, 'user', person.accountId),
      groups: () => [...person.groups],
      groupIds: () => [...person.groups],
    })
  );
}

export const userOf = (jira: Jira, accountId: string | null): Entity | null =>
  accountId === null ? null : userScope(jira, jira.kernel.people.byAccountId(accountId) ?? null);
