import { kindFacts } from '../kinds/kinds';
import { placeNames } from '../lifecycle/stages';
import { byKey } from './scope';
import type { RemovedRecord } from '../register/removed';
import { asJson, canonicalJson } from '../review/canonical-json';
import type { Row } from './table';

/** A record that was in the register once and is not any more, as far as the person may know of it. */
export interface PackedRemoval extends Pick<RemovedRecord, 'issueId' | 'key' | 'kind' | 'place' | 'reason' | 'at' | 'told'> {
  /** Who deleted it; `null` where Jira did not tell. */
  readonly byName: string | null;
}

export const removalHead = ['Key', 'Kind', 'Last known stage', 'What became of it', 'When (UTC)', 'How it is known', 'By'];

export const fateWords: Readonly<Record<RemovedRecord['reason'], string>> = {
  deleted: 'Deleted',
  left: 'Moved away or made another work type',
};

const knownWords: Readonly<Record<RemovedRecord['told'], string>> = { 'by Jira': 'Jira told', 'found missing': 'Found missing' };

/** Its row in a table; there is no title, which is not kept. */
export function removalRow({ key, kind, place, reason, at, told, byName }: PackedRemoval): Row {
  return [key, kindFacts[kind].name, placeNames[place], fateWords[reason], at, knownWords[told], byName];
}

/** All of them, one a line. */
export function removalsJson(removals: readonly PackedRemoval[]): string {
  return `[\n${removals.map((removal) => canonicalJson(asJson(removal))).join(',\n')}\n]\n`;
}

/** In the order of a pack. */
export function inOrderOfKeys(removals: readonly PackedRemoval[]): readonly PackedRemoval[] {
  return removals.toSorted(byKey);
}
