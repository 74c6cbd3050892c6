import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { summarise } from '../../src/domain/summary/summarise';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { isStage, type Place } from '../../src/domain/lifecycle/stages';
import { placesOf } from '../../src/domain/kinds/lines';
import { decodeRows, encodeRows } from '../../src/storage/register-codec';
import { sources, themes } from '../../src/domain/links/sources';
import { seededNumbers } from '../site/demo/random';
import { median, type Figure } from './figure';

const size = 100_000;
const dayInMs = 86_400_000;
const mebibyte = 1_048_576;

const day = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);

/** A full collection, so that the heap's growth is the run's own. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

/** All figures of the review over 100,000 rows, for the whole of the last year. */
export function summariseInMemory(): readonly Figure[] {
  const rows = asTheRegisterGives(makeRows());
  const now = Date.now();
  const material = {
    rows,
    period: { from: day(now - 365 * dayInMs), to: day(now) },
    timeZone: 'Europe/Berlin',
    today: day(now),
    asOf: new Date(now).toISOString(),
  };
  const runs = Array.from({ length: 7 }, () => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    summarise(material);
    return { time: performance.now() - started, memory: process.memoryUsage().heapUsed - before };
  });
  return [
    { work: 'Summarise 100,000 rows in memory: time', measured: median(runs.map(({ time }) => time)), unit: 'ms', bar: 150 },
    { work: 'Summarise 100,000 rows in memory: heap', measured: median(runs.map(({ memory }) => memory)) / mebibyte, unit: 'MB', bar: 30 },
  ];
}

const rowsPerSegment = 5000;

/** Written and read again: what equals another value is the same value then, as in every row that a summary counts. */
function asTheRegisterGives(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  const read: RegisterRow[] = [];
  for (let start = 0; start < rows.length; start += rowsPerSegment)
    read.push(...decodeRows(encodeRows(rows.slice(start, start + rowsPerSegment))));
  return read;
}

const marks = [1, 2, 3, 4, 5] as const;
const measure = {
  metric: 'Time to answer',
  unit: 'hours',
  direction: 'Lower is better',
  baseline: 12,
  target: 6,
  changedAfterPlanning: false,
} as const;

const line = placesOf('improvement').filter(isStage);

/** The way to a place: straight, or one time in ten by way of a verification that failed. */
function makeWay(place: Place, random: () => number): Pick<RegisterRow, 'way' | 'reached'> {
  const end = isStage(place) ? line.indexOf(place) : 2;
  const straight: Place[] = line.slice(0, end + 1);
  const detour: readonly Place[] = random() < 0.1 && end > 4 ? ['planned', 'implementing', 'verifying'] : [];
  const way = [...straight.slice(0, 5), ...detour, ...straight.slice(5), ...(isStage(place) ? [] : [place])];
  let hours = 0;
  return { way, reached: way.map((_, index) => (hours += index === 0 ? 0 : Math.ceil((random() * 40 * 24) / way.length))) };
}

function makeRows(): readonly RegisterRow[] {
  const random = seededNumbers(10);
  const pick = <Value>(values: readonly Value[]): Value | null => values[Math.floor(random() * values.length)] ?? null;
  return Array.from({ length: size }, (_, index): RegisterRow => {
    const created = Date.now() - Math.floor(random() * 1000) * dayInMs;
    const place = pick(placesOf('improvement')) ?? 'identified';
    const at = (days: number) => Math.floor((created + days * dayInMs) / 1000);
    const isVerified = place === 'standardized' || place === 'communicated';
    return {
      kind: 'improvement',
      issueId: String(10_000 + index),
      key: `CI-${String(index)}`,
      projectId: '10000',
      title: `Improvement ${String(index)}`,
      place,
      placeSince: at(40),
      ...makeWay(place, random),
      source: pick(sources),
      clauses: ['10.1', pick(['9.1', '9.2', '9.3']) ?? '9.1'],
      controls: [pick(['A.8.13', 'A.5.7', 'A.6.3']) ?? 'A.5.7'],
      theme: pick(themes),
      ...{ impact: pick(marks), effort: pick(marks), alignment: pick(marks) },
      ...{ ownerId: pick(['one', 'two', 'three']), verifierId: 'four' },
      createdAt: at(0),
      dueDate: day(created + 180 * dayInMs),
      doneAt: place === 'communicated' ? at(40) : null,
      verifiedAt: isVerified ? at(30) : null,
      effectiveness: isVerified ? 'Effective' : null,
      declinedAt: place === 'declined' ? at(40) : null,
      ...{ baselineDate: day(created), actualDate: isVerified ? day(created + 30 * dayInMs) : null },
      ...{ secondCheckResult: null, secondCheckActual: null, secondCheckedOn: null, changedAfterVerification: false },
      reopened: 0,
      sentBackAt: null,
      measure: isVerified ? { ...measure, actual: Math.round(random() * 12) } : null,
      restricted: false,
    };
  });
}
