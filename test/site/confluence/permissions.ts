import type { Person } from '../kernel/people';
import { ConfluenceError } from './errors';
import type { Page } from './model';

/** Every space of the site has the same two rights: `space-readers` read it, `space-writers` and apps write it as well. */
export function canRead(actor: Person): boolean {
  return actor.groups.includes('space-readers') || canWrite(actor);
}

export function canWrite(actor: Person): boolean {
  return actor.groups.includes('space-writers') || actor.groups.includes('apps');
}

/** A page may be restricted to some of those who read its space; apps are no exception. */
export function canReadPage(actor: Person, { readers }: Pick<Page, 'readers'>): boolean {
  return canRead(actor) && (readers === null || [actor.accountId, ...actor.groups].some((reader) => readers.has(reader)));
}

export function requireWrite(actor: Person): void {
  if (!canWrite(actor)) throw new ConfluenceError(403, 'You do not have permission to change this content.');
}
