import { isOpen } from '../lifecycle/stages';
import type { Traced } from './traced';

/** What a box has of its own is put over this. */
export const plain = { state: null, date: null, details: [], link: null, isHere: false } as const;

/** "No verification yet" while it is under way, "No verification recorded" once it is over. */
export function gapWords(what: string, { place }: Pick<Traced, 'place'>): string {
  return place === null || isOpen(place) ? `No ${what} yet` : `No ${what} recorded`;
}

export function toDate(words: string, value: string | null): { readonly words: string; readonly value: string } | null {
  return value === null ? null : { words, value };
}
