import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../domain/refusal';
import type { RegisterRow } from '../domain/register/register-row';
import { chosen } from '../domain/register/walk';
import { decodeIssueIds, decodeRows, encodeRows } from './register-codec';
import { deleteValues, listKeys, readValues, writeValue } from './values';

const everyVersion = 'register:';
/** A row of another form needs another version: what an earlier one wrote is never read, and swept once all records were read anew. */
export const registerPrefix = `${everyVersion}v9:`;
const segmentsPrefix = `${registerPrefix}segment:`;
export const segmentPrefix = (generation: string) => `${segmentsPrefix}${generation}`;

/** Well below the 240 KiB that the platform keeps in one value. */
const largestInBytes = 200 * 1024;

const markSchema = z.object({ key: z.string(), rows: z.number(), restricted: z.number(), checksum: z.string() });
export const segmentMarks = z.array(markSchema);

/** Where some rows lie, how many of them are restricted, and what proves that they are whole. */
export type SegmentMark = z.output<typeof markSchema>;

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Rows as texts that each fit into a value: what is too large is halved. */
function toTexts(rows: readonly RegisterRow[]): readonly { readonly text: string; readonly rows: readonly RegisterRow[] }[] {
  const text = encodeRows(rows);
  if (text.length <= largestInBytes || rows.length < 2) return [{ text, rows }];
  const middle = Math.ceil(rows.length / 2);
  return [...toTexts(rows.slice(0, middle)), ...toTexts(rows.slice(middle))];
}

/** Writes rows below keys that begin with a prefix; a segment is never changed after it was written. */
export async function writeSegments(prefix: string, rows: readonly RegisterRow[]): Promise<readonly SegmentMark[]> {
  if (rows.length === 0) return [];
  const inOrder = [...rows].sort((left, right) => Number(left.issueId) - Number(right.issueId));
  const marks: SegmentMark[] = [];
  for (const { text, rows: some } of toTexts(inOrder)) {
    const key = `${prefix}:${marks.length}`;
    await writeValue(key, text);
    marks.push({ key, rows: some.length, restricted: some.filter((row) => row.restricted).length, checksum: checksumOf(text) });
  }
  return marks;
}

/** Rows that are made while somebody walks through them, a segment at a time: all of a hundred thousand never stand in memory. Every walk begins anew. */
export interface WalkedRows {
  readonly rows: Iterable<RegisterRow>;
  /** Of the rows, in their order. */
  readonly issueIds: Iterable<string>;
  /** Those that carry a security level. Only segments that hold some are opened. */
  readonly restricted: Iterable<RegisterRow>;
}

/**
 * The rows of some segments; `null` when one is gone, because others took their place in the meantime.
 * @throws Refusal `damaged` when a segment is not what was written.
 */
export async function findSegments(marks: readonly SegmentMark[]): Promise<WalkedRows | null> {
  const values = await readValues(marks.map(({ key }) => key));
  if (marks.some(({ key }) => !values.has(key))) return null;
  const read = marks.map(({ key, checksum, restricted }) => {
    const text = values.get(key);
    if (typeof text !== 'string' || checksumOf(text) !== checksum) throw damaged();
    return { text, restricted };
  });
  return {
    rows: eachIn(read, decodeRows),
    issueIds: eachIn(read, decodeIssueIds),
    restricted: chosen(
      eachIn(
        read.filter(({ restricted }) => restricted > 0),
        decodeRows,
      ),
      (row) => row.restricted,
    ),
  };
}

function eachIn<Item>(segments: readonly { readonly text: string }[], decode: (text: string) => readonly Item[]): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      for (const { text } of segments) for (const item of decode(text)) yield item;
    },
  };
}

export async function deleteSegments(marks: readonly SegmentMark[]): Promise<void> {
  await deleteValues(marks.map(({ key }) => key));
}

/** Deletes what a run that died or an earlier version of the app left behind: every segment but these. */
export async function sweepSegments(kept: readonly SegmentMark[]): Promise<void> {
  const keys = new Set(kept.map(({ key }) => key));
  const isLeft = (key: string) => (key.startsWith(segmentsPrefix) ? !keys.has(key) : !key.startsWith(registerPrefix));
  await deleteValues((await listKeys(everyVersion)).filter(isLeft));
}

export function damaged(): Refusal {
  return new Refusal('damaged', 'The register was damaged and is being made anew from Jira. Nothing is lost; try again in a minute.');
}
