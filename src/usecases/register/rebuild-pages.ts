import { Refusal } from '../../domain/refusal';
import { countIssues, searchIds, type IdPage } from '../../jira/search/search';
import type { Ground } from '../../storage/ground';
import { mappedTypeIds } from '../../storage/mappings';

/** About how many records there are to read. */
export async function countRecords({ mappings }: Ground): Promise<number> {
  return countIssues(Object.keys(mappings), [...mappedTypeIds(mappings)]);
}

export type FoundPage = IdPage | 'begin again';

/** The page that comes next; `null` where it was not asked for yet. */
export type PageAhead = Promise<FoundPage | null>;

export const notAsked: PageAhead = Promise.resolve(null);

/** A place in a search is forgotten after a week, and belongs to the projects that were searched: where they changed, the search begins again. */
export async function findPage(nextPageToken: string | null, { mappings }: Ground): Promise<FoundPage> {
  try {
    return await searchIds(Object.keys(mappings), [...mappedTypeIds(mappings)], nextPageToken);
  } catch (error) {
    if (nextPageToken !== null && error instanceof Refusal && error.code === 'invalid') return 'begin again';
    throw error;
  }
}

/** Asks for the ids after a page while its records are read. What goes wrong with it is asked again in its turn, when the page is safe. */
export function lookAhead({ nextPageToken }: IdPage, ground: Ground): PageAhead {
  return nextPageToken === null ? notAsked : findPage(nextPageToken, ground).catch(() => null);
}
