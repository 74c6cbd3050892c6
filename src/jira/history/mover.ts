import { z } from 'zod';
import type { Mover } from '../../domain/improvement';

const user = z
  .object({ accountId: z.string().default(''), accountType: z.string().default(''), displayName: z.string().default('') })
  .nullish();

/** The name that Jira shows for an account whose owner asked to be forgotten. */
const formerUser = 'Former user';

/**
 * Who made a change. A deleted account keeps at most its id; the id itself is `unknown` after some imports.
 * Somebody whose account is only closed keeps the name.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-get
 */
export const mover = user.transform((author): Mover => {
  if (author === null || author === undefined) return { kind: 'unnamed' };
  const { accountId, accountType, displayName } = author;
  if (accountType === 'app') return { kind: 'app', accountId, name: displayName };
  if (accountId === '' && displayName === '') return { kind: 'unnamed' };
  const isDeleted = accountId === 'unknown' || accountType === 'unknown' || displayName === '' || displayName === formerUser;
  return isDeleted ? { kind: 'deleted' } : { kind: 'person', accountId, name: displayName };
});
