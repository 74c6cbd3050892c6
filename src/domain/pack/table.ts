import { kindFacts } from '../kinds/kinds';
import type { Mover } from '../improvement';
import { placeNames } from '../lifecycle/stages';
import type { TrailEntry, TrailLine } from '../trail/entry';
import { markWords, originWords, sayEnd, sayLimit } from '../trail/words';
import type { PackedFile, PackedRecord } from './packed-record';

/** A line of a table, as a spreadsheet shows it. */
export type Row = readonly (string | number | null)[];

const nameOf = (by: Mover | null) => (by?.kind === 'person' || by?.kind === 'app' ? by.name : null);

const moverKinds: Readonly<Record<Mover['kind'], string>> = {
  person: 'Person',
  app: 'App',
  deleted: 'Deleted account',
  unnamed: 'Not named by Jira',
};
const kindOf = (by: Mover | null) => (by === null ? null : moverKinds[by.kind]);

const registerColumns = [
  'Key',
  'Title',
  'Kind',
  'Project',
  'Stage',
  'Status in Jira',
  'At this stage since',
  'Raised',
  'Raised by',
  'Done',
  'Verified',
  'Declined',
  'Sent back by a check',
  'Files',
  'Entries of the trail',
];

/** The head of the register: facts bear the names of their fields. */
export function registerHead({ facts }: Pick<PackedRecord, 'facts'>): readonly string[] {
  return [...registerColumns, ...facts.map(({ label }) => label)];
}

export function registerRow(record: PackedRecord): Row {
  const { key, title, kind, projectName, place, status, placeSince, raisedAt, raisedBy } = record;
  return [
    ...[key, title, kindFacts[kind].name, projectName, place === null ? null : placeNames[place], status, placeSince, raisedAt],
    ...[nameOf(raisedBy), record.doneAt, record.verifiedAt, record.declinedAt, record.reopened],
    ...[record.files.length, record.trail.entries.length],
    ...record.facts.map(({ now }) => now),
  ];
}

export const trailHead = [
  'Key',
  'When (UTC)',
  'Who',
  'Kind of account',
  'What',
  'From',
  'To',
  'Stands out',
  'Read from',
  'Address',
  'Entry',
];

/** The trail of a record, a row a change, and at its end what it cannot show. */
export function trailRows({ key, trail }: Pick<PackedRecord, 'key' | 'trail'>): readonly Row[] {
  const limits = trail.limits.map((limit): Row => {
    return [key, null, null, null, 'What this trail cannot show', null, sayLimit(limit, (at) => at), null, null, null, null];
  });
  return [...trail.entries.flatMap((entry) => entry.lines.map((line) => lineRow(key, entry, line))), ...limits];
}

function lineRow(key: string, { id, at, by, marks, origin }: TrailEntry, line: TrailLine): Row {
  const standsOut = marks.map((mark) => markWords[mark]).join('; ');
  return [
    ...[key, at, nameOf(by), kindOf(by), line.label, sayEnd(line, 'from'), sayEnd(line, 'to')],
    ...[standsOut === '' ? null : standsOut, originWords[origin], line.address, id],
  ];
}

export const filesHead = ['Key', 'File', 'Name', 'Bytes', 'Media type', 'Attached', 'Attached by', 'SHA-256', 'Why without SHA-256'];

/** What became of the wish to know the SHA-256 of a file. */
export type FileHash = { readonly sha256: string } | { readonly unknown: string };

export function fileRow(key: string, { id, name, sizeInBytes, mediaType, at, by }: PackedFile, hash: FileHash): Row {
  return [key, id, name, sizeInBytes, mediaType, at, nameOf(by), ...('sha256' in hash ? [hash.sha256, null] : [null, hash.unknown])];
}
