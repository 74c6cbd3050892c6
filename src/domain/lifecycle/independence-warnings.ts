import { sayDate } from '../day-words';
import { areHistoriesGated, formerPartOf, hasCarriedOut, type CarriedOut } from './independence';
import { isOpen, type Place } from './stages';
import type { Warning } from '../warnings';

/** A verifier who carried out a part that Jira's rules cannot look back at, while it can still be somebody else. */
export function independenceWarnings(record: CarriedOut & { readonly place: Place }, timeZone: string): readonly Warning[] {
  const { verifier } = record.facts;
  if (verifier === null || !isOpen(record.place) || areHistoriesGated(record) || hasCarriedOut(record, verifier)) return [];
  const part = formerPartOf(record, verifier);
  if (part === null) return [];
  const since = `the person named there was the assignee of ${part.key} until ${sayDate(part.until, timeZone)}`;
  const words = `Verifier: ${since}. Jira does not stop them, because there is too much work to look back at: choose somebody else.`;
  return [{ words, mends: [] }];
}
