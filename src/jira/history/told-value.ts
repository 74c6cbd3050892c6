import type { ChangelogItem } from '../../domain/history/changelog';
import type { CheckedFacts } from '../../domain/lifecycle/check-finding';
import { factFields } from '../schemes/fields';

/** One end of a change as Jira's history keeps it: an id, and the words of that day. */
export interface ToldEnd {
  readonly id: string | null;
  readonly name: string | null;
}

/** A field before and after a change. */
export function endsOf({ from, fromName, to, toName }: ChangelogItem): { readonly before: ToldEnd; readonly after: ToldEnd } {
  return { before: { id: from, name: fromName }, after: { id: to, name: toName } };
}

/** Jira keeps a number as text beside an empty id. `undefined` for what cannot be read. */
export function toldNumber({ name }: ToldEnd): number | null | undefined {
  if (name === null || name.trim() === '') return null;
  const number = Number(name);
  return Number.isFinite(number) ? number : undefined;
}

/** Jira keeps a day as the id; the words beside it depend on the site's language. `undefined` for what cannot be read. */
export function toldDay({ id }: ToldEnd): string | null | undefined {
  if (id === null || id === '') return null;
  return /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
}

/** The value of a fact in the shape that the issue itself would show it in. */
export function toldValue(fact: keyof CheckedFacts, end: ToldEnd): unknown {
  const { kind } = factFields[fact];
  if (kind === 'date') return toldDay(end) ?? null;
  if (kind === 'number') return toldNumber(end) ?? null;
  if (end.name === null || end.name === '') return null;
  return kind === 'option' ? { value: end.name } : end.name;
}
