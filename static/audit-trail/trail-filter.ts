import { trailGroups, type TrailEntry, type TrailGroup } from '../../src/domain/trail/entry';

/** What of the trail is shown: everything, one group of changes, or what must not be overlooked. */
export const trailFilters = ['all', ...trailGroups, 'marked'] as const;
export type TrailFilter = (typeof trailFilters)[number];

export const filterNames: Readonly<Record<TrailFilter, string>> = {
  all: 'Everything',
  stage: 'Stage changes',
  fact: 'Facts',
  attached: 'Links and files',
  comment: 'Comments',
  marked: 'Stands out',
};

/** The entries that a filter leaves, each with the lines that it asks for. */
export function filtered(entries: readonly TrailEntry[], filter: TrailFilter): readonly TrailEntry[] {
  if (filter === 'all') return entries;
  if (filter === 'marked') return entries.filter(({ marks }) => marks.length > 0);
  return entries.flatMap((entry) => withLinesOf(entry, filter));
}

function withLinesOf(entry: TrailEntry, group: TrailGroup): readonly TrailEntry[] {
  const lines = entry.lines.filter((line) => line.group === group);
  return lines.length === 0 ? [] : [{ ...entry, lines }];
}
