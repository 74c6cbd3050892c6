import { inGroups } from '../domain/counts';
import { periodWords } from '../domain/summary/period';
import type { Flow } from '../domain/flow/flow';
import { flowWords } from '../domain/flow/flow-words';
import { lengthWords, spreadWords } from '../domain/flow/length-words';
import { placeNames } from '../domain/lifecycle/stages';
import type { Summary } from '../domain/summary/summary';
import { heading, paragraph, table, type AdfNode } from './adf';

function openedAndDone(flow: Flow, language: string): readonly AdfNode[] {
  const rows = flow.slices.map(({ from, to, opened, done, open }) => [
    periodWords({ from, to }, language),
    ...[opened, done, open].map(String),
  ]);
  return [
    heading('Opened and finished', 3),
    paragraph(`${flowWords(flow)}.`),
    table(['Days', 'Opened', 'Finished', 'Open at the end'], rows),
  ];
}

/** Days down and stages across: a page is higher than wide. */
function cumulativeFlow({ places, slices }: Flow, language: string): readonly AdfNode[] {
  const rows = slices.map(({ on, at }) => [periodWords({ from: on, to: on }, language), ...at.map(String)]);
  return [heading('Cumulative flow', 3), table(['At the end of', ...places.map((place) => placeNames[place])], rows)];
}

function leadTime({ spread, few }: Summary['leadTime']): readonly AdfNode[] {
  const items = few.map(({ key, title, hours }) => paragraph(`${key} ${title}: ${lengthWords(hours)}`));
  const words = `From creation to verification, of ${inGroups(spread.n)} verified: ${spreadWords(spread)}.`;
  return [heading('Lead time', 3), paragraph(words), ...items];
}

function placeTimes(times: Summary['placeTimes']): readonly AdfNode[] {
  const rows = times.map(({ place, spread }) => [placeNames[place], inGroups(spread.n), spreadWords(spread)]);
  return [heading('Time per stage', 3), table(['Stage', 'Left it in the period', 'Time there, all stays added'], rows)];
}

/** The flow of the period; one that has not begun has none. */
export function flowTables(summary: Summary, language: string): readonly AdfNode[] {
  if (summary.flow.slices.length === 0) return [];
  return [
    ...openedAndDone(summary.flow, language),
    ...cumulativeFlow(summary.flow, language),
    ...leadTime(summary.leadTime),
    ...placeTimes(summary.placeTimes),
  ];
}
