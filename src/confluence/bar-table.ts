import { inGroups } from '../domain/counts';
import type { Bar } from '../domain/summary/summary';
import { heading, table, type AdfNode } from './adf';

/** Counts as a table with its title; nothing to count is no table. */
export function barTable(title: string, head: string, bars: readonly Bar[]): readonly AdfNode[] {
  if (bars.length === 0) return [];
  return [
    heading(title, 3),
    table(
      [head, 'Improvements'],
      bars.map((bar) => [bar.label, inGroups(bar.count)]),
    ),
  ];
}
