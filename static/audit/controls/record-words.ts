import type { Input } from '../../../src/contract';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';
import { kindWords } from '../../shared/look/kind-words';

export type Filter = Input<'viewControls'>;

/** What the page counts, spoken of as one and as many. */
export function recordWords(kind: Kind | null | undefined): { readonly one: string; readonly many: string } {
  if (kind === null || kind === undefined) return { one: 'record', many: 'records' };
  return { one: kindFacts[kind].name.toLowerCase(), many: kindWords[kind].plural };
}

/** "an improvement", "a record" */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
