import type { Fact } from '../domain/improvement';
import { isSource, sourceFacts } from '../domain/links/sources';

/** What Jira keeps of a fact, as people say it: the source is kept by its id. */
export function storedWords(fact: Fact | null, stored: string | null): string | null {
  return fact === 'source' && stored !== null && isSource(stored) ? sourceFacts[stored].name : stored;
}
