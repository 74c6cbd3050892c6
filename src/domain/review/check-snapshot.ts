import { asJson, canonicalJson, type Json } from './canonical-json';
import { reviewFigures } from './figures';
import { digestOf, fromSnapshotRow, hashOfRecord, partsOf, type Hash, type SnapshotFile } from './snapshot';

function membersOf(value: Json): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** What a figure is called is no figure. */
const called = /\/(?:label|groups\/\d+\/title)$/;

/** Where two values differ, by path. */
function differences(told: Json, counted: Json, path: string): readonly string[] {
  if (called.test(path)) return [];
  if (typeof told !== 'object' || told === null || typeof counted !== 'object' || counted === null) {
    return told === counted ? [] : [`${path} says ${JSON.stringify(told)}, but the rows give ${JSON.stringify(counted)}`];
  }
  const [left, right] = [membersOf(told), membersOf(counted)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names.flatMap((name) => differences(left[name] ?? null, right[name] ?? null, `${path}/${name}`));
}

/** A part with the name that people know: the key of a row, the number of an input. */
function named(path: string, part: Json): string {
  const { key } = membersOf(part);
  return typeof key === 'string' ? `${path} (${key})` : path;
}

function alteredParts(file: SnapshotFile, parts: readonly (readonly [string, Json])[], hash: Hash): readonly string[] {
  const { digests } = file;
  const known = new Set(parts.map(([path]) => path));
  const isSound = alteredHashes(file, hash).length === 0;
  const altered = parts.filter(([path, part]) => digests[path] !== digestOf(part, hash));
  const lost = Object.keys(digests).filter((path) => !known.has(path));
  const words = isSound ? 'has another digest; the part itself is as it was signed.' : 'was altered.';
  return [...altered.map(([path, part]) => `${named(path, part)} ${words}`), ...lost.map((path) => `${path} is missing.`)];
}

/** The first place where a text is not as it was written. */
function strayCharacter(text: string, canonical: string): readonly string[] {
  if (text === canonical) return [];
  let at = 0;
  while (at < text.length && text[at] === canonical[at]) at += 1;
  return [`The file was written anew: from character ${String(at + 1)} on its text is not canonical JSON.`];
}

function alteredHashes({ record, rows, sha256 }: SnapshotFile, hash: Hash): readonly string[] {
  const rowsHold = record.rows.sha256 === hash(canonicalJson(asJson(rows)));
  return [
    ...(hashOfRecord(record, hash) === sha256 ? [] : ['The record does not match its SHA-256.']),
    ...(rowsHold ? [] : ['The rows do not match the SHA-256 that the record names.']),
  ];
}

function strayFigures({ record, rows }: SnapshotFile): readonly string[] {
  const { period, timeZone, today } = record;
  const counted = reviewFigures({ rows: rows.map(fromSnapshotRow), period, timeZone, today }, record.format);
  return [
    ...differences(asJson(record.figures), asJson(counted), 'record/figures'),
    ...(record.rows.count === rows.length
      ? []
      : [`record/rows/count says ${String(record.rows.count)}, but there are ${String(rows.length)} rows`]),
  ].map((words) => `${words}.`);
}

/** Everything that is wrong with a snapshot, each in a sentence that names the place; nothing when it is sound. */
export function checkSnapshot(text: string, file: SnapshotFile, hash: Hash): readonly string[] {
  const parts = partsOf(asJson(file.record), file.rows.map(asJson));
  return [
    ...alteredHashes(file, hash),
    ...alteredParts(file, parts, hash),
    ...strayFigures(file),
    ...strayCharacter(text, canonicalJson(asJson(file))),
  ];
}
