import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { hoursBetween } from '../domain/days';
import type { RegisterRow } from '../domain/register/register-row';
import type { Place } from '../domain/lifecycle/stages';
import { inAscii, jsonTextOf } from '../forge/json-text';
import { fromDictionary, fromDistances, fromSteps, toDictionary, toDistances, toIndexes, toLists, toSteps } from './columns';
import { fromDayColumns, fromMeasureColumns, toDayColumns, toMeasureColumns } from './measure-columns';

const keyParts = /^(.*-)([0-9]+)$/;

/** Column by column, because equal things side by side compress best. A new form is a new version of the keys. */
function toTable(rows: readonly RegisterRow[]) {
  const keys = rows.map((row) => keyParts.exec(row.key) ?? [row.key, row.key, '0']);
  const created = rows.map((row) => row.createdAt);
  const moved = rows.map((row) => row.placeSince);
  const sinceMove = (instantOf: (row: RegisterRow) => number | null) => toDistances(rows.map(instantOf), moved);
  return {
    issueId: toSteps(rows.map((row) => Number(row.issueId))),
    keyPrefix: toDictionary(keys.map((parts) => parts[1] ?? '')),
    keyNumber: toSteps(keys.map((parts) => Number(parts[2]))),
    projectId: toDictionary(rows.map((row) => row.projectId)),
    kind: toDictionary(rows.map((row) => row.kind)),
    title: rows.map((row) => row.title),
    place: toDictionary(rows.map((row) => row.place)),
    way: toLists(rows.map((row) => row.way)),
    // When it came to the last place is known already.
    reached: rows.flatMap((row) => toSteps(row.reached.slice(0, -1))),
    createdAt: toSteps(created),
    placeSince: moved.map((instant, index) => instant - (created[index] ?? 0)),
    doneAt: sinceMove((row) => row.doneAt),
    declinedAt: sinceMove((row) => row.declinedAt),
    verifiedAt: sinceMove((row) => row.verifiedAt),
    sentBackAt: sinceMove((row) => row.sentBackAt),
    source: toDictionary(rows.map((row) => row.source)),
    clauses: toLists(rows.map((row) => row.clauses)),
    controls: toLists(rows.map((row) => row.controls)),
    theme: toDictionary(rows.map((row) => row.theme)),
    marks: toMarkColumns(rows),
    ownerId: toDictionary(rows.map((row) => row.ownerId)),
    verifierId: toDictionary(rows.map((row) => row.verifierId)),
    dueDate: toDictionary(rows.map((row) => row.dueDate)),
    effectiveness: toDictionary(rows.map((row) => row.effectiveness)),
    changedAfterVerification: toIndexes(rows, (row) => row.changedAfterVerification),
    secondCheckResult: toDictionary(rows.map((row) => row.secondCheckResult)),
    secondCheckActual: toDictionary(rows.map((row) => row.secondCheckActual)),
    measuredOn: toDayColumns(rows),
    reopened: rows.map((row) => row.reopened),
    measure: toMeasureColumns(rows.map((row) => row.measure)),
    restricted: rows.map((row) => (row.restricted ? 1 : 0)),
  };
}
type Table = ReturnType<typeof toTable>;

function toMarkColumns(rows: readonly RegisterRow[]) {
  return {
    impact: rows.map((row) => row.impact),
    effort: rows.map((row) => row.effort),
    alignment: rows.map((row) => row.alignment),
  };
}

/** One column holds the steps of all ways: each row takes as many as its way has places, but for the last. */
function fromWays(ways: readonly (readonly Place[])[], steps: readonly number[], lasts: readonly number[]) {
  let taken = 0;
  const reached = ways.map((way, index) => {
    let hours = 0;
    return way.map((_, stay) => (stay === way.length - 1 ? (lasts[index] ?? 0) : (hours += steps[taken++] ?? 0)));
  });
  return { ways, reached };
}

function openTable(table: Table) {
  const created = fromSteps(table.createdAt);
  const moved = table.placeSince.map((distance, index) => distance + (created[index] ?? 0));
  const lasts = moved.map((instant, index) => hoursBetween(created[index] ?? 0, instant));
  const [verified, sentBack] = [fromDistances(table.verifiedAt, moved), fromDistances(table.sentBackAt, moved)];
  return {
    ...{ created, moved, verified, sentBack },
    ...fromDayColumns(table.measuredOn, { created, moved, verified, sentBack }),
    done: fromDistances(table.doneAt, moved),
    declined: fromDistances(table.declinedAt, moved),
    ids: fromSteps(table.issueId),
    prefixes: fromDictionary(table.keyPrefix),
    numbers: fromSteps(table.keyNumber),
    projectIds: fromDictionary(table.projectId),
    kinds: fromDictionary(table.kind),
    places: fromDictionary(table.place),
    ...fromWays(fromDictionary(table.way), table.reached, lasts),
    sources: fromDictionary(table.source),
    clauses: fromDictionary(table.clauses),
    controls: fromDictionary(table.controls),
    themes: fromDictionary(table.theme),
    ownerIds: fromDictionary(table.ownerId),
    verifierIds: fromDictionary(table.verifierId),
    dueDates: fromDictionary(table.dueDate),
    results: fromDictionary(table.effectiveness),
    changed: new Set(table.changedAfterVerification),
    secondResults: fromDictionary(table.secondCheckResult),
    secondActuals: fromDictionary(table.secondCheckActual),
    measures: fromMeasureColumns(table.measure),
  };
}

function fromTable(table: Table): readonly RegisterRow[] {
  const open = openTable(table);
  return table.title.map((title, index) => ({
    kind: open.kinds[index] ?? 'improvement',
    issueId: String(open.ids[index]),
    key: `${open.prefixes[index] ?? ''}${String(open.numbers[index])}`,
    projectId: open.projectIds[index] ?? '',
    title,
    place: open.places[index] ?? 'identified',
    placeSince: open.moved[index] ?? 0,
    way: open.ways[index] ?? [],
    reached: open.reached[index] ?? [],
    source: open.sources[index] ?? null,
    clauses: open.clauses[index] ?? [],
    controls: open.controls[index] ?? [],
    theme: open.themes[index] ?? null,
    impact: table.marks.impact[index] ?? null,
    effort: table.marks.effort[index] ?? null,
    alignment: table.marks.alignment[index] ?? null,
    ownerId: open.ownerIds[index] ?? null,
    verifierId: open.verifierIds[index] ?? null,
    createdAt: open.created[index] ?? 0,
    dueDate: open.dueDates[index] ?? null,
    doneAt: open.done[index] ?? null,
    verifiedAt: open.verified[index] ?? null,
    sentBackAt: open.sentBack[index] ?? null,
    effectiveness: open.results[index] ?? null,
    changedAfterVerification: open.changed.has(index),
    baselineDate: open.baselineDates[index] ?? null,
    actualDate: open.actualDates[index] ?? null,
    secondCheckResult: open.secondResults[index] ?? null,
    secondCheckActual: open.secondActuals[index] ?? null,
    secondCheckedOn: open.secondDates[index] ?? null,
    declinedAt: open.declined[index] ?? null,
    reopened: table.reopened[index] ?? 0,
    measure: open.measures[index] ?? null,
    restricted: table.restricted[index] === 1,
  }));
}

/** Rows as text for the store, deflated. */
export function encodeRows(rows: readonly RegisterRow[]): string {
  return deflateRawSync(inAscii(Buffer.from(JSON.stringify(toTable(rows))))).toString('base64');
}

/** Only this file wrote the text, so its shape is known by the version in its key. */
function tableIn(text: string): Table {
  return JSON.parse(jsonTextOf(inflateRawSync(Buffer.from(text, 'base64')))) as Table;
}

/** The inverse of `encodeRows`. */
export function decodeRows(text: string): readonly RegisterRow[] {
  return fromTable(tableIn(text));
}

/** The issues that the rows are of, without the work of making the rows. */
export function decodeIssueIds(text: string): readonly string[] {
  return fromSteps(tableIn(text).issueId).map(String);
}
