import type { Jira } from '../jira';
import type { History } from '../model';
import { toUserJsonById } from '../people/person-json';
import { toWireTime } from './wire-time';

type Printed = Record<string, unknown>;

export function printHistory({ kernel }: Jira, history: History): Printed {
  return print(history, toWireTime(history.created), (authorId) => toUserJsonById(kernel, authorId));
}

/** The bulk operation prints epoch milliseconds, whatever its schema says; an author of many changes is made once for all of them. */
export function printBulkHistories({ kernel }: Jira): (history: History) => Printed {
  const authors = new Map<string, Printed>();
  const authorOf = (authorId: string) => {
    const author = authors.get(authorId) ?? toUserJsonById(kernel, authorId);
    authors.set(authorId, author);
    return author;
  };
  return (history) => print(history, history.created, authorOf);
}

function print({ id, authorId, items }: History, created: string | number, authorOf: (authorId: string) => Printed): Printed {
  return { id, ...(authorId !== null && { author: authorOf(authorId) }), created, items };
}
