import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RegisterRow } from '../domain/register-row';
import { fromDictionary, fromDistance, fromSeconds, fromSteps, toDictionary, toDistance, toSeconds, toSteps } from './columns';

const keyParts = /^(.*-)([0-9]+)$/;

/** Column by column, because equal things side by side compress best. A new form is a new version of the keys. */
function toTable(rows: readonly RegisterRow[]) {
  const keys = rows.map((row) => keyParts.exec(row.key) ?? [row.key, row.key, '0']);
  return {
    issueId: toSteps(rows.map((row) => Number(row.issueId))),
    keyPrefix: toDictionary(keys.map((parts) => parts[1] ?? '')),
    keyNumber: toSteps(keys.map((parts) => Number(parts[2]))),
    projectId: toDictionary(rows.map((row) => row.projectId)),
    title: rows.map((row) => row.title),
    place: toDictionary(rows.map((row) => row.place)),
    createdAt: toSteps(rows.map((row) => toSeconds(row.createdAt))),
    placeSince: rows.map((row) => toDistance(row.placeSince, row.createdAt)),
    doneAt: rows.map((row) => toDistance(row.doneAt, row.placeSince)),
    declinedAt: rows.map((row) => toDistance(row.declinedAt, row.placeSince)),
    verifiedAt: rows.map((row) => toDistance(row.verifiedAt, row.placeSince)),
    sentBackAt: rows.map((row) => toDistance(row.sentBackAt, row.placeSince)),
    source: toDictionary(rows.map((row) => row.source)),
    clauses: toDictionary(rows.map((row) => row.clauses.join('\n'))),
    controls: toDictionary(rows.map((row) => row.controls.join('\n'))),
    theme: toDictionary(rows.map((row) => row.theme)),
    ownerId: toDictionary(rows.map((row) => row.ownerId)),
    dueDate: rows.map((row) => row.dueDate),
    effectiveness: toDictionary(rows.map((row) => row.effectiveness)),
    reopened: rows.map((row) => row.reopened),
    measure: rows.map((row) => row.measure),
    restricted: rows.map((row) => (row.restricted ? 1 : 0)),
  };
}
type Table = ReturnType<typeof toTable>;

const toList = (text: string) => (text === '' ? [] : text.split('\n'));

function openTable(table: Table) {
  return {
    ids: fromSteps(table.issueId),
    prefixes: fromDictionary(table.keyPrefix),
    numbers: fromSteps(table.keyNumber),
    projectIds: fromDictionary(table.projectId),
    places: fromDictionary(table.place),
    created: fromSteps(table.createdAt),
    sources: fromDictionary(table.source),
    clauses: fromDictionary(table.clauses),
    controls: fromDictionary(table.controls),
    themes: fromDictionary(table.theme),
    ownerIds: fromDictionary(table.ownerId),
    results: fromDictionary(table.effectiveness),
  };
}

function fromTable(table: Table): readonly RegisterRow[] {
  const open = openTable(table);
  return table.title.map((title, index) => {
    const created = open.created[index] ?? 0;
    const moved = created + (table.placeSince[index] ?? 0);
    return {
      issueId: String(open.ids[index]),
      key: `${open.prefixes[index] ?? ''}${String(open.numbers[index])}`,
      projectId: open.projectIds[index] ?? '',
      title,
      place: open.places[index] ?? 'identified',
      placeSince: fromSeconds(moved),
      source: open.sources[index] ?? null,
      clauses: toList(open.clauses[index] ?? ''),
      controls: toList(open.controls[index] ?? ''),
      theme: open.themes[index] ?? null,
      ownerId: open.ownerIds[index] ?? null,
      createdAt: fromSeconds(created),
      dueDate: table.dueDate[index] ?? null,
      doneAt: fromDistance(table.doneAt[index] ?? null, moved),
      verifiedAt: fromDistance(table.verifiedAt[index] ?? null, moved),
      sentBackAt: fromDistance(table.sentBackAt[index] ?? null, moved),
      effectiveness: open.results[index] ?? null,
      declinedAt: fromDistance(table.declinedAt[index] ?? null, moved),
      reopened: table.reopened[index] ?? 0,
      measure: table.measure[index] ?? null,
      restricted: table.restricted[index] === 1,
    };
  });
}

/** Rows as text for the store, deflated. */
export function encodeRows(rows: readonly RegisterRow[]): string {
  return deflateRawSync(JSON.stringify(toTable(rows))).toString('base64');
}

/** The inverse of `encodeRows`. Only this file wrote the text, so its shape is known by the version in its key. */
export function decodeRows(text: string): readonly RegisterRow[] {
  return fromTable(JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')) as Table);
}
