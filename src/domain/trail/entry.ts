import type { Mover } from '../improvement';
import type { Place } from '../lifecycle/stages';

/** What a line of the trail is about, and what a reader may ask for alone. */
export const trailGroups = ['stage', 'fact', 'attached', 'comment'] as const;
export type TrailGroup = (typeof trailGroups)[number];

/** What a reader must not overlook. */
export const trailMarks = [
  'reopened',
  'declined',
  'measure-changed',
  'measure-changed-without-reason',
  'result-changed',
  'regraded',
  'evidence-removed',
] as const;
export type TrailMark = (typeof trailMarks)[number];

/** One change, in the words of its day. */
export interface TrailLine {
  readonly group: TrailGroup;
  /** What changed: "Due date", "File". */
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Of a status, the stages that its two ends stand for; `null` for anything else. */
  readonly places: { readonly from: Place | null; readonly to: Place | null } | null;
  /** Where it can be read today: a path below the site, or an address of its own. */
  readonly address: string | null;
}

/** Where an entry was read: only the history cannot be changed by people. */
export const trailOrigins = ['history', 'work-item', 'comment', 'file'] as const;
export type TrailOrigin = (typeof trailOrigins)[number];

/** What one person did at one moment. */
export interface TrailEntry {
  /** The same for ever: `history-10401`, `comment-7`. */
  readonly id: string;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly by: Mover | null;
  readonly origin: TrailOrigin;
  readonly lines: readonly TrailLine[];
  readonly marks: readonly TrailMark[];
}

/** What the trail cannot know, or leaves out. */
export type TrailLimit =
  /** Later changes were not read, because there are too many. */
  | { readonly kind: 'history-cut'; readonly after: string }
  /** So many of the oldest entries were read and are not shown. */
  | { readonly kind: 'entries-left-out'; readonly count: number; readonly before: string }
  | { readonly kind: 'comments-left-out'; readonly count: number }
  /** Jira keeps of a comment its last words alone, and of a deleted one nothing. */
  | { readonly kind: 'comments-as-now' }
  /** The status changed without an entry. */
  | { readonly kind: 'gap'; readonly at: string }
  /** The history tells that it was attached, and not what became of it. */
  | { readonly kind: 'file-gone'; readonly name: string; readonly at: string }
  /** A page's recorded version changes without an entry. */
  | { readonly kind: 'pages-as-now' };

/** The whole story of a record, oldest first. */
export interface Trail {
  readonly entries: readonly TrailEntry[];
  readonly limits: readonly TrailLimit[];
}
