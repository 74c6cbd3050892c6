import { notesOf } from '../history/history-notes';
import type { History } from '../lifecycle/lifecycle';
import type { TrailEntry, TrailLimit } from './entry';
import type { Told, ToldEntry } from './told';

interface Made {
  readonly history: History;
  readonly entries: readonly ToldEntry[];
  readonly leftOut: readonly TrailEntry[];
  readonly shown: readonly TrailEntry[];
}

/** What the trail cannot know, or leaves out: said to the reader beside it. */
export function limitsOf(told: Told, { history, entries, leftOut, shown }: Made): readonly TrailLimit[] {
  const { readUpTo, comments, commentsLeftOut, pages, placeOf } = told;
  const before = shown[0]?.at;
  // A history that was not read to its end has no last change to compare with.
  const isWhole = readUpTo === null;
  const gaps = notesOf(history, placeOf).filter(({ kind }) => kind === 'unrecorded');
  return [
    ...(isWhole ? [] : [{ kind: 'history-cut', after: readUpTo } as const]),
    ...(leftOut.length > 0 && before !== undefined ? [{ kind: 'entries-left-out', count: leftOut.length, before } as const] : []),
    ...(isWhole ? gaps.map(({ at }) => ({ kind: 'gap', at }) as const) : []),
    ...(isWhole ? filesGone(told, entries) : []),
    ...(comments.length > 0 ? [{ kind: 'comments-as-now' } as const] : []),
    ...(commentsLeftOut > 0 ? [{ kind: 'comments-left-out', count: commentsLeftOut } as const] : []),
    ...(pages.length > 0 ? [{ kind: 'pages-as-now' } as const] : []),
  ];
}

function filesGone({ files }: Told, entries: readonly ToldEntry[]): readonly TrailLimit[] {
  const known = new Set(files.map(({ id }) => id));
  const items = entries.flatMap(({ at, items: ofEntry }) =>
    ofEntry.filter(({ attached }) => attached === 'file').map((item) => ({ at, item })),
  );
  for (const { item } of items) if (item.from !== null) known.add(item.from);
  return items.flatMap(({ at, item: { to, toName } }): readonly TrailLimit[] =>
    to === null || known.has(to) ? [] : [{ kind: 'file-gone', name: toName ?? to, at }],
  );
}
