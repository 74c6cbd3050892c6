import type { ChangelogEntry, ChangelogItem, ChangelogOwner } from '../history/changelog';
import type { Fact, Mover } from '../improvement';
import type { PlaceOfStatus } from '../lifecycle/lifecycle';
import type { TrailGroup } from './entry';

/** One field of an entry, with what it is called and what it is about. */
export interface ToldItem extends ChangelogItem {
  readonly label: string;
  readonly group: Exclude<TrailGroup, 'comment'>;
  /** The fact that the field holds; `null` for any other field. */
  readonly fact: Fact | null;
  readonly attached: 'file' | 'page' | 'link' | null;
  readonly address: string | null;
}

export interface ToldEntry extends ChangelogEntry {
  readonly items: readonly ToldItem[];
}

export interface ToldComment {
  readonly id: string;
  readonly at: string;
  readonly by: Mover;
  readonly text: string;
  readonly edited: boolean;
  readonly address: string;
}

/** A file as it is attached now. */
export interface ToldFile {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly by: Mover;
  readonly address: string;
}

/** A page that is linked now. */
export interface ToldPage {
  readonly id: string;
  readonly address: string;
}

/** A fact in words, as it stands now; `null` where nothing is recorded. */
export interface ToldFact {
  readonly fact: Fact;
  readonly label: string;
  readonly now: string | null;
}

/** All that Jira tells of a record. */
export interface Told {
  readonly owner: ChangelogOwner;
  /** What the status is called now. */
  readonly statusName: string | null;
  readonly placeOf: PlaceOfStatus;
  readonly entries: readonly ToldEntry[];
  /** When the last change that was read was made, where more were left unread. */
  readonly readUpTo: string | null;
  readonly comments: readonly ToldComment[];
  readonly commentsLeftOut: number;
  readonly files: readonly ToldFile[];
  readonly pages: readonly ToldPage[];
  readonly facts: readonly ToldFact[];
}
