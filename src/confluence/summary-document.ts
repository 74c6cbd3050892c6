import { inGroups } from '../domain/counts';
import type { SummaryView } from '../contract/summary';
import { hasReachedTarget, percentWords } from '../domain/measure/before-after';
import { shownTiles } from '../domain/summary/figures';
import { periodWords } from '../domain/summary/period';
import type { BeforeAfter, Summary } from '../domain/summary/summary';
import { sayQuantity } from '../domain/measure/quantity-words';
import { adfDocument, heading, paragraph, table, type AdfDocument, type AdfNode } from './adf';
import { barTable } from './bar-table';
import { flowTables } from './flow-tables';
import { controlTables, decisionTables, sourceTable } from './insight-tables';

/** How a reader of the export writes days and times; an export does not say its reader's language. */
export interface Reader {
  readonly language: string;
  readonly timeZone: string;
}

function beforeAfterRow(item: BeforeAfter): readonly string[] {
  const { key, title, measure, percentChange, improved, secondCheck } = item;
  const { metric, baseline, target, actual, unit } = measure;
  const numbers = [baseline, target, actual].map((value) => sayQuantity({ value, unit }));
  const again = secondCheck === null ? '–' : sayQuantity({ value: secondCheck, unit });
  const result = [improved ? 'better' : 'not better', ...marksOf(item)].join(', ');
  return [`${key} ${title}`, metric, ...numbers, percentWords(percentChange), result, again];
}

function marksOf({ measure, changedAfterVerification }: BeforeAfter): readonly string[] {
  return [
    ...(hasReachedTarget(measure) === false ? ['target not reached'] : []),
    ...(changedAfterVerification ? ['result changed after verification'] : []),
    ...(measure.changedAfterPlanning ? ['measure changed after planning'] : []),
  ];
}

function beforeAfterTable(items: readonly BeforeAfter[]): readonly AdfNode[] {
  if (items.length === 0) return [];
  const head = ['Improvement', 'Metric', 'Before', 'Target', 'After', 'Change', 'Result', 'Second check'];
  return [heading('Before and after', 3), table(head, items.map(beforeAfterRow))];
}

function tables(summary: Summary, language: string): readonly AdfNode[] {
  return [
    ...barTable('Key figures', 'Figure', shownTiles(summary)),
    ...barTable('By stage', 'Stage', summary.byPlace),
    ...decisionTables(summary),
    ...(summary.verified.total === 0 ? [] : barTable('Effectiveness', 'Result', summary.verdicts)),
    ...beforeAfterTable(summary.beforeAfter),
    ...flowTables(summary, language),
    ...barTable('By source', 'Source', summary.bySource),
    ...sourceTable(summary),
    ...barTable('By theme', 'Theme', summary.byTheme),
    ...barTable('By clause', 'Clause', summary.byClause),
    ...controlTables(summary),
  ];
}

function hiddenWords(notVisible: number): string {
  if (notVisible === 0) return '';
  return notVisible === 1 ? ' 1 improvement is not visible to you.' : ` ${inGroups(notVisible)} improvements are not visible to you.`;
}

function footing({ asOf, notVisible }: Summary, { language, timeZone }: Reader): string {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(asOf));
  return `As of ${moment}, ${timeZone}.${hiddenWords(notVisible)}`;
}

/** The summary as a document: all that the screen shows, with tables for drawings and without controls. */
export function toSummaryDocument({ summary, projects }: SummaryView, reader: Reader): AdfDocument {
  return adfDocument([
    heading(`Improvements, ${periodWords(summary.period, reader.language)}`, 2),
    paragraph(summary.headline),
    paragraph(`Projects: ${projects.map((project) => project.name).join(', ')}`),
    ...(summary.total === 0 ? [] : tables(summary, reader.language)),
    paragraph(footing(summary, reader)),
  ]);
}
