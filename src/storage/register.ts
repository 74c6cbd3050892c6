import { z } from 'zod';
import { Refusal } from '../domain/refusal';
import type { RegisterRow } from '../domain/register-row';
import { decodeRows, encodeRows } from './register-codec';
import { deleteValues, readValues, writeTogether, writeValue } from './values';

/** Few rows keep a segment small; few segments keep a large register to one batched read. */
const rowsPerSegment = 400;
const mostSegments = 25;
/** So many changes wait beside the segments before they are folded in: at most some 12 KB to write for one change. */
const mostChanges = 100;

export const metaKey = 'register:v2:meta';
export const changesKey = 'register:v2:changes';
const segmentKey = (generation: number, index: number) => `register:v2:${generation}:${index}`;

const metaSchema = z.object({ generation: z.number(), segments: z.number(), asOf: z.string() });
type Meta = z.output<typeof metaSchema>;

/** One change that no segment has yet; a row of `null` is a removal. */
interface Change {
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

const nothing: Meta = { generation: 0, segments: 0, asOf: '1970-01-01T00:00:00.000Z' };

interface Head {
  readonly meta: Meta;
  readonly changes: readonly Change[];
}

/** The small values that a read begins with; a caller may fetch them together with others. */
export function parseHead(values: ReadonlyMap<string, unknown>): Head {
  return {
    meta: values.has(metaKey) ? metaSchema.parse(values.get(metaKey)) : nothing,
    changes: values.has(changesKey) ? changesSchema.parse(values.get(changesKey)) : [],
  };
}

/** `null` when a segment is gone: a new generation was put in place in the meantime. */
async function findSegments({ generation, segments }: Meta): Promise<readonly RegisterRow[] | null> {
  const keys = Array.from({ length: segments }, (_, index) => segmentKey(generation, index));
  const values = await readValues(keys);
  if (keys.some((key) => !values.has(key))) return null;
  return keys.flatMap((key) => decodeRows(z.string().parse(values.get(key))));
}

async function readHead(): Promise<Head> {
  return parseHead(await readValues([metaKey, changesKey]));
}

function withChanges(rows: readonly RegisterRow[], changes: readonly Change[]): readonly RegisterRow[] {
  const changed = new Set(changes.map((change) => change.issueId));
  const added = changes.map((change) => change.row).filter((row) => row !== null);
  return [...rows.filter((row) => !changed.has(row.issueId)), ...added];
}

/** The rows behind a head. When the segments moved on meanwhile, the newer head is read, once. */
export async function readRows(head: Head): Promise<Register> {
  const segments = await findSegments(head.meta);
  if (segments !== null) return toRegister(segments, head);
  const newer = await readHead();
  const newerSegments = await findSegments(newer.meta);
  if (newerSegments === null) throw new Refusal('busy', 'The register is being written anew. Try again in a moment.');
  return toRegister(newerSegments, newer);
}

function toRegister(segments: readonly RegisterRow[], { meta, changes }: Head): Register {
  const asOf = changes.reduce((newest, change) => (change.at > newest ? change.at : newest), meta.asOf);
  return { rows: withChanges(segments, changes), asOf };
}

export async function readRegister(): Promise<Register> {
  return readRows(await readHead());
}

/** Takes in what was read again: a row for an improvement, `null` for an issue that is none (any more). */
export async function saveChanges(rowByIssue: ReadonlyMap<string, RegisterRow | null>, now: string): Promise<void> {
  const head = await readHead();
  const fresh = [...rowByIssue].map(([issueId, row]) => ({ issueId, at: now, row }));
  const kept = head.changes.filter((change) => !rowByIssue.has(change.issueId));
  const changes = [...kept, ...fresh];
  if (changes.length <= mostChanges) return writeValue(changesKey, toStoredChanges(changes));
  const { rows } = await readRows({ meta: head.meta, changes });
  return replaceRows(rows, { issueIds: new Set(changes.map((change) => change.issueId)), at: now });
}

/** Issues that were read from Jira to make rows, and when that began. */
export interface Reading {
  readonly issueIds: ReadonlySet<string>;
  readonly at: string;
}

/**
 * Puts a whole new generation of segments in place: written first, then pointed to, then the old one is deleted,
 * so that a reader sees the one or the other. Changes that the reading does not cover stay, those noted in the meantime included.
 */
export async function replaceRows(rows: readonly RegisterRow[], reading: Reading): Promise<void> {
  const { meta } = await readHead();
  const generation = meta.generation + 1;
  const size = Math.max(rowsPerSegment, Math.ceil(rows.length / mostSegments));
  const segments = Math.ceil(rows.length / size);
  const inOrder = [...rows].sort((left, right) => Number(left.issueId) - Number(right.issueId));
  for (let index = 0; index < segments; index += 1) {
    await writeValue(segmentKey(generation, index), encodeRows(inOrder.slice(index * size, (index + 1) * size)));
  }
  const { changes } = await readHead();
  const uncovered = changes.filter((change) => change.at > reading.at || !reading.issueIds.has(change.issueId));
  const head = new Map<string, unknown>([
    [metaKey, { generation, segments, asOf: reading.at }],
    [changesKey, toStoredChanges(uncovered)],
  ]);
  await writeTogether(head);
  await deleteValues(Array.from({ length: meta.segments }, (_, index) => segmentKey(meta.generation, index)));
}
