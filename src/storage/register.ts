import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inGroups } from '../domain/counts';
import { Refusal } from '../domain/refusal';
import type { RegisterRow } from '../domain/register/register-row';
import { chosen, followedBy } from '../domain/register/walk';
import { decodeRows, encodeRows } from './register-codec';
import { findRebuild, type Rebuild } from './register-rebuild';
import {
  damaged,
  deleteSegments,
  findSegments,
  registerPrefix,
  segmentMarks,
  segmentPrefix,
  writeSegments,
  type SegmentMark,
  type WalkedRows,
} from './register-segments';
import { readValues, writeTogether, writeValue } from './values';

/** So many changes wait beside the segments before they are folded in: at most some 12 KB to write for one change. */
const mostChanges = 100;
/** While all segments are made nothing is folded in, up to the most that one value can hold. */
const mostChangesMeanwhile = 2000;

const metaKey = `${registerPrefix}meta`;
const changesKey = `${registerPrefix}changes`;
export const headKeys = [metaKey, changesKey];

const metaSchema = z.object({
  segments: segmentMarks,
  asOf: z.string(),
  /** Records that Jira counted and its search did not give. */
  missing: z.number(),
});
type Meta = z.output<typeof metaSchema>;

/** One change that no segment has yet; a row of `null` is a removal. */
export interface Change {
  readonly issueId: string;
  readonly at: string;
  readonly row: RegisterRow | null;
}

const changesSchema = z
  .object({ issues: z.array(z.object({ issueId: z.string(), at: z.string() })), rows: z.string() })
  .transform(({ issues, rows }): readonly Change[] => {
    const rowById = new Map(decodeRows(rows).map((row) => [row.issueId, row]));
    return issues.map((issue) => ({ ...issue, row: rowById.get(issue.issueId) ?? null }));
  });

function toStoredChanges(changes: readonly Change[]) {
  const rows = encodeRows(changes.map((change) => change.row).filter((row) => row !== null));
  return { issues: changes.map(({ issueId, at }) => ({ issueId, at })), rows };
}

export interface Register {
  readonly rows: readonly RegisterRow[];
  /** ISO instant of the newest change it knows. */
  readonly asOf: string;
}

/** The same, not yet made into rows. */
export interface OpenRegister extends WalkedRows {
  readonly asOf: string;
}

/** What a read begins with. */
export interface Head {
  /** `null` until all records were read once. */
  readonly meta: Meta | null;
  readonly changes: readonly Change[];
}

/** The small values that a read begins with; a caller may fetch them together with others. */
export function parseHead(values: ReadonlyMap<string, unknown>): Head {
  return {
    meta: values.has(metaKey) ? metaSchema.parse(values.get(metaKey)) : null,
    changes: values.has(changesKey) ? changesSchema.parse(values.get(changesKey)) : [],
  };
}

/** Differs as soon as a row of the register differs. */
export function stampOf(values: ReadonlyMap<string, unknown>): string {
  const head = headKeys.map((key) => values.get(key) ?? null);
  return createHash('sha256').update(JSON.stringify(head)).digest('hex').slice(0, 16);
}

export async function readHead(): Promise<Head> {
  return parseHead(await readValues(headKeys));
}

/** What the segments hold, but for what was changed since: that comes last, as it is now. */
function withChanges({ rows, issueIds, restricted }: WalkedRows, changes: readonly Change[]): WalkedRows {
  if (changes.length === 0) return { rows, issueIds, restricted };
  const changed = new Set(changes.map((change) => change.issueId));
  const now = changes.map((change) => change.row).filter((row) => row !== null);
  const isUnchanged = (row: RegisterRow) => !changed.has(row.issueId);
  return {
    rows: followedBy(chosen(rows, isUnchanged), now),
    issueIds: followedBy(
      chosen(issueIds, (issueId) => !changed.has(issueId)),
      now.map(({ issueId }) => issueId),
    ),
    restricted: followedBy(
      chosen(restricted, isUnchanged),
      now.filter((row) => row.restricted),
    ),
  };
}

/**
 * The register behind a head, to be walked through. When the segments moved on meanwhile, the newer head is read, once.
 * @throws Refusal `not-ready` until all records were read once, because some would be taken for all; `damaged` when segments are
 * gone or are not what was written.
 */
export async function openRegister(head: Head): Promise<OpenRegister> {
  const register = await findRegister(head);
  if (register !== null) return register;
  const newer = await findRegister(await readHead());
  if (newer === null) throw damaged();
  return newer;
}

async function findRegister({ meta, changes }: Head): Promise<OpenRegister | null> {
  if (meta === null) throw notReady(await findRebuild());
  const segments = await findSegments(meta.segments);
  if (segments === null) return null;
  const asOf = changes.reduce((newest, change) => (change.at > newest ? change.at : newest), meta.asOf);
  return { ...withChanges(segments, changes), asOf };
}

/** The same with all rows at hand, for who needs them in another order or more than once. */
export async function readRows(head: Head): Promise<Register> {
  const { rows, asOf } = await openRegister(head);
  return { rows: [...rows], asOf };
}

function notReady(rebuild: Rebuild | null): Refusal {
  const { read: n, counted } = rebuild ?? { read: 0, counted: null };
  const read = counted === null ? '' : `: ${inGroups(n)} of about ${inGroups(counted)} records are read`;
  return new Refusal('not-ready', `The register is being made from Jira${read}. It is shown here as soon as it is ready.`);
}

export async function readRegister(): Promise<Register> {
  return readRows(await readHead());
}

/** Takes in what was read again: a row for a record of ours, `null` for an issue that is none (any more). */
export async function saveChanges(
  rowByIssue: ReadonlyMap<string, RegisterRow | null>,
  now: string,
  segments: 'stay' | 'are made anew',
): Promise<void> {
  const head = await readHead();
  const fresh = [...rowByIssue].map(([issueId, row]) => ({ issueId, at: now, row }));
  const kept = head.changes.filter((change) => !rowByIssue.has(change.issueId));
  const changes = [...kept, ...fresh];
  // Without segments there is nothing to fold into: a part of the register would be taken for all of it. What is left out is read with the rest.
  if (head.meta === null) return writeValue(changesKey, toStoredChanges(changes.slice(-mostChangesMeanwhile)));
  const most = segments === 'stay' ? mostChanges : mostChangesMeanwhile;
  if (changes.length <= most) return writeValue(changesKey, toStoredChanges(changes));
  const { rows } = await readRows({ meta: head.meta, changes });
  const marks = await writeSegments(segmentPrefix(String(Date.parse(now))), rows);
  return putInPlace(marks, [], { asOf: now, missing: head.meta.missing, before: head.meta });
}

interface Placing extends Pick<Meta, 'asOf' | 'missing'> {
  /** What pointed to the segments until now. */
  readonly before: Head['meta'];
}

/**
 * Puts new segments in place: written first, then pointed to, then the old ones are deleted,
 * so that a reader sees the one or the other.
 */
export async function putInPlace(
  segments: readonly SegmentMark[],
  changes: readonly Change[],
  { before, ...known }: Placing,
): Promise<void> {
  const head = new Map<string, unknown>([
    [metaKey, { segments, ...known }],
    [changesKey, toStoredChanges(changes)],
  ]);
  await writeTogether(head);
  const kept = new Set(segments.map(({ key }) => key));
  await deleteSegments((before?.segments ?? []).filter(({ key }) => !kept.has(key)));
}
