import type { Kernel } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';

export function avatarUrls(baseUrl: string, type: 'user' | 'project', id: string): Record<string, string> {
  const address = `${baseUrl}/rest/api/3/universal_avatar/view/type/${type}/avatar/${id}`;
  return { '48x48': address, '24x24': `${address}?size=small`, '16x16': `${address}?size=xsmall`, '32x32': `${address}?size=medium` };
}

/** A user as other things carry it. */
export function toUserJson(kernel: Kernel, person: Person): Record<string, unknown> {
  return {
    self: `${kernel.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(person.accountId)}`,
    accountId: person.accountId,
    emailAddress: person.email,
    avatarUrls: avatarUrls(kernel.baseUrl, 'user', person.accountId),
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    accountType: person.accountType,
  };
}

/** A user asked for by itself also tells the locale. */
export function toFullUserJson(kernel: Kernel, person: Person): Record<string, unknown> {
  return { ...toUserJson(kernel, person), locale: person.locale };
}

/** A person who left the site is printed by account id alone. */
export function toUserJsonById(kernel: Kernel, accountId: string): Record<string, unknown> {
  const person = kernel.people.byAccountId(accountId);
  if (person !== undefined) return toUserJson(kernel, person);
  return { accountId, accountType: 'unknown', displayName: 'Former user', active: false };
}
