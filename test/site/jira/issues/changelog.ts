import type { Jira } from '../jira';
import type { History } from '../model';
import { toUserJsonById } from '../people/person-json';
import { toWireTime } from './wire-time';

export function printHistory({ kernel }: Jira, history: History): Record<string, unknown> {
  return {
    id: history.id,
    ...(history.authorId !== null && { author: toUserJsonById(kernel, history.authorId) }),
    created: toWireTime(history.created),
    items: history.items,
  };
}

/** The bulk operation prints epoch milliseconds, whatever its schema says. */
export const printBulkHistory = (jira: Jira, history: History): Record<string, unknown> => ({
  ...printHistory(jira, history),
  created: history.created,
});
