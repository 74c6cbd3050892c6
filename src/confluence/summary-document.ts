import type { SummaryView } from '../contract';
import { shownTiles } from '../domain/figures';
import type { Bar, BeforeAfter, Summary } from '../domain/summary';
import { adfDocument, heading, paragraph, table, type AdfDocument, type AdfNode } from './adf';

function barTable(title: string, head: string, bars: readonly Bar[]): readonly AdfNode[] {
  if (bars.length === 0) return [];
  return [
    heading(title, 3),
    table(
      [head, 'Improvements'],
      bars.map((bar) => [bar.label, String(bar.count)]),
    ),
  ];
}

function withUnit(value: number | null, unit: string | null): string {
  return value === null ? '–' : [String(value), unit].filter((part) => part !== null).join(' ');
}

function beforeAfterRow({ key, title, measure, percentChange, improved }: BeforeAfter): readonly string[] {
  const { metric, baseline, target, actual, unit, changedAfterPlanning } = measure;
  const mark = changedAfterPlanning ? ', measure changed after planning' : '';
  const change = percentChange === null ? '–' : `${percentChange > 0 ? '+' : ''}${percentChange} %`;
  const numbers = [baseline, target, actual].map((value) => withUnit(value, unit));
  return [`${key} ${title}`, metric, ...numbers, change, `${improved ? 'improved' : 'not improved'}${mark}`];
}

function beforeAfterTable(items: readonly BeforeAfter[]): readonly AdfNode[] {
  if (items.length === 0) return [];
  const head = ['Improvement', 'Metric', 'Before', 'Target', 'After', 'Change', 'Result'];
  return [heading('Before and after', 3), table(head, items.map(beforeAfterRow))];
}

function footing({ asOf, notVisible }: Summary): string {
  const hidden = notVisible === 0 ? '' : ` ${notVisible} more are not visible to the person who exported this.`;
  return `As of ${asOf.slice(0, 16).replace('T', ' ')} UTC.${hidden}`;
}

/** The summary as a document: tables instead of charts, no controls. */
export function toSummaryDocument({ summary, projects }: SummaryView): AdfDocument {
  const tiles = shownTiles(summary);
  return adfDocument([
    heading(`Improvements, ${summary.period.from} – ${summary.period.to}`, 2),
    paragraph(summary.headline),
    paragraph(`Projects: ${projects.map((project) => project.name).join(', ')}`),
    table(
      tiles.map((tile) => tile.label),
      [tiles.map((tile) => String(tile.count))],
    ),
    ...barTable('By stage', 'Stage', summary.byPlace),
    ...beforeAfterTable(summary.beforeAfter),
    ...barTable('By source', 'Source', summary.bySource),
    ...barTable('By clause', 'Clause', summary.byClause),
    ...barTable('By theme', 'Theme', summary.byTheme),
    paragraph(footing(summary)),
  ]);
}
