import { placeNames } from '../lifecycle/stages';
import type { TrailLimit, TrailLine, TrailMark, TrailOrigin } from './entry';

export const markWords: Readonly<Record<TrailMark, string>> = {
  reopened: 'Reopened: a check failed',
  declined: 'Declined',
  'measure-changed': 'Measure changed after planning',
  'measure-changed-without-reason': 'Measure changed after planning, without a reason',
  'result-changed': 'Result changed after verification',
  regraded: 'Re-graded',
  'evidence-removed': 'File or page removed',
};

export const originWords: Readonly<Record<TrailOrigin, string>> = {
  history: 'from Jira’s history',
  'work-item': 'from the work item: Jira’s history begins after it',
  comment: 'from Jira’s comments, as they stand now',
  file: 'from the file itself: it came with the work item',
};

/** A status in the words of its day, with the stage that it stood for where that has another name. */
export function sayEnd({ from, to, places }: TrailLine, end: 'from' | 'to'): string | null {
  const words = end === 'from' ? from : to;
  const place = places?.[end] ?? null;
  if (words === null || place === null || placeNames[place] === words) return words;
  return `${words} (${placeNames[place]})`;
}

/** What the trail cannot show, in a sentence; `sayDay` gives the words for a moment. */
export function sayLimit(limit: TrailLimit, sayAt: (at: string) => string): string {
  switch (limit.kind) {
    case 'history-cut':
      return `There are more changes than this page reads: those after ${sayAt(limit.after)} stand in Jira’s own History tab alone.`;
    case 'entries-left-out':
      return `${limit.count} older entries, before ${sayAt(limit.before)}, are not shown here; they stand in Jira’s own History tab.`;
    case 'comments-left-out':
      return `${limit.count} older comments are not shown here; they stand in the tab Comments.`;
    case 'comments-as-now':
      return 'Jira keeps the last words of a comment alone: what was edited before, and what was deleted, cannot be shown.';
    case 'gap':
      return `Before the change of ${sayAt(limit.at)}, or after it, the status changed without an entry: Jira drops entries when a workflow is replaced.`;
    case 'file-gone':
      return `The file “${limit.name}” was attached on ${sayAt(limit.at)} and is gone: Jira’s history does not say when and by whom it was removed.`;
    case 'pages-as-now':
      return 'When a linked page is recorded anew at a later version, Jira’s history does not say so; the link leads to what is recorded now.';
  }
}
