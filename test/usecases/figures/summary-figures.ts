import { addDays, format, parseISO } from 'date-fns';
import type { Bar, Figure, Summary } from '../../../src/domain/summary/summary';
import type { Reasons } from './numbers';

export const summaryReasons: Reasons = [
  [/^total$/, 'is shown nowhere: nothing at all has its own words'],
  [/^notVisible$/, 'what is hidden has no list for whom it is hidden from'],
  [/^controls\/named$/, 'counts controls; those without are listed by name'],
  [/^beforeAfter\//, 'is a measured value, beside the key of its record'],
  [/^leadTime\/(spread\/shares|spread\/few|days|lengths|few)\//, 'is a length of time or a place in a drawing'],
  [/^placeTimes\/\d+\/spread\/(shares|few)\//, 'is a length of time'],
];

const isBar = (value: object): value is Bar => 'figure' in value && 'count' in value;

/** Every bar of the summary, wherever it stands. */
function barsIn(value: unknown, path: string): readonly (readonly [string, Figure])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBar(value)) return [[`${path}/count`, value.figure]];
  return Object.entries(value).flatMap(([name, member]) => barsIn(member, path === '' ? name : `${path}/${name}`));
}

function flowFigures({ flow, period, sourceCoverage, placeTimes }: Summary): readonly (readonly [string, Figure])[] {
  const before = format(addDays(parseISO(period.from), -1), 'yyyy-MM-dd');
  return [
    ['flow/openBefore', { kind: 'open-on', on: before }],
    ...flow.slices.flatMap(({ from, to, on }, index): (readonly [string, Figure])[] => [
      [`flow/slices/${index}/opened`, { kind: 'opened-in', from, to }],
      [`flow/slices/${index}/done`, { kind: 'done-in', from, to }],
      [`flow/slices/${index}/open`, { kind: 'open-on', on }],
      ...flow.places.map((value, place) => [`flow/slices/${index}/at/${place}`, { kind: 'at', value, on }] as const),
    ]),
    ...sourceCoverage.quarters.flatMap(({ from, to }, index): (readonly [string, Figure])[] => [
      [`sourceCoverage/quarters/${index}/opened`, { kind: 'opened-in', from, to }],
      [`sourceCoverage/quarters/${index}/done`, { kind: 'done-in', from, to }],
      ...sourceCoverage.lines.map(
        ({ source }, line) => [`sourceCoverage/lines/${line}/counts/${index}`, { kind: 'source-in', value: source, from, to }] as const,
      ),
    ]),
    ...placeTimes.map(({ place }, index) => [`placeTimes/${index}/spread/n`, { kind: 'left', value: place }] as const),
  ];
}

/** What every number counts, by its path. */
export function figuresOf(summary: Summary): ReadonlyMap<string, Figure> {
  return new Map<string, Figure>([
    ...barsIn(summary, ''),
    ...flowFigures(summary),
    ['verified/total', { kind: 'verified' }],
    ['verified/effective', { kind: 'effective' }],
    ['leadTime/spread/n', { kind: 'passed' }],
  ]);
}
