import { inGroups } from '../domain/counts';
import { attributeNames, attributes, attributeTitle } from '../domain/catalogue/attributes';
import { controlWords } from '../domain/flow/control-words';
import { quarterWords } from '../domain/flow/quarters';
import { silenceWords } from '../domain/flow/silence-words';
import { figureLabel } from '../domain/summary/figures';
import { placeNames } from '../domain/lifecycle/stages';
import type { Summary } from '../domain/summary/summary';
import { heading, paragraph, table, type AdfNode } from './adf';
import { barTable } from './bar-table';

export function decisionTables({ decisions: { all, byReason, items } }: Summary): readonly AdfNode[] {
  if (all.count === 0) return [heading('Needs a decision', 3), paragraph('Nothing waits for a decision.')];
  const reasons = byReason.map(({ label, count }) => `${inGroups(count)} ${label}`).join('; ');
  const rows = items.map(({ key, title, place, why }) => [`${key} ${title}`, placeNames[place], why.join('; ')]);
  return [
    heading('Needs a decision', 3),
    paragraph(`${inGroups(all.count)} ${all.label}: ${reasons}.`),
    table(['Improvement', 'Stage', 'Why'], rows),
    ...(items.length < all.count ? [paragraph(`The gravest ${String(items.length)} of ${inGroups(all.count)} are shown.`)] : []),
  ];
}

export function sourceTable({ sourceCoverage: { quarters, lines } }: Summary): readonly AdfNode[] {
  const head = ['Source', ...quarters.map(quarterWords), 'Silence'];
  const rows = lines.map((line) => [
    figureLabel({ kind: 'source', value: line.source }),
    ...line.counts.map(String),
    silenceWords(line) ?? '',
  ]);
  const totals = [
    ['All opened', ...quarters.map(({ opened }) => inGroups(opened)), ''],
    ['All finished', ...quarters.map(({ done }) => inGroups(done)), ''],
  ];
  return [heading('Sources by quarter', 3), table(head, [...rows, ...totals])];
}

export function controlTables({ controls }: Summary): readonly AdfNode[] {
  if (controls.named === 0) return [];
  return [
    ...barTable('By control', 'Control', controls.byControl),
    paragraph(controlWords(controls)),
    ...(controls.without.length === 0 ? [] : [paragraph(`${controls.without.join(', ')}.`)]),
    ...attributes.flatMap((attribute) => barTable(attributeTitle(attribute), attributeNames[attribute], controls.byAttribute[attribute])),
  ];
}
